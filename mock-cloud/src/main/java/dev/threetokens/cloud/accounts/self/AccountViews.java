package dev.threetokens.cloud.accounts.self;

import dev.threetokens.cloud.accounts.PasswordCheck.Right;
import dev.threetokens.cloud.accounts.PasswordCheck.Verdict;
import dev.threetokens.cloud.accounts.PasswordCheck.Wait;
import dev.threetokens.cloud.accounts.fields.PasswordRules;
import dev.threetokens.cloud.accounts.fields.Problems;
import dev.threetokens.cloud.accounts.outcome.AccountPages;
import dev.threetokens.cloud.accounts.self.OwnAccount.Owner;
import dev.threetokens.cloud.pages.Pages;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Makes the account page, and says what is wrong on it. */
@Singleton
class AccountViews {
    private final DoneNotices notices;

    AccountViews(DoneNotices notices) {
        this.notices = notices;
    }

    Response show(Owner owner) {
        return Pages.show(page(
                owner,
                stored(owner),
                Problems.NONE,
                notices.take(owner.session()).map(Done::text)));
    }

    Response again(Owner owner, AccountPage.Typed typed, Problems problems) {
        return Pages.show(page(owner, typed, problems, Optional.empty()));
    }

    Response again(Owner owner, Problems problems) {
        return again(owner, stored(owner), problems);
    }

    /** Where nothing is done because the password was not shown. */
    Response refused(Owner owner, AccountPage.Typed typed, String passwordField, Verdict verdict) {
        var problem =
                problemOf(verdict).map(text -> Problems.of(passwordField, text)).orElse(Problems.NONE);
        if (verdict instanceof Wait wait) {
            var page = Pages.answer(429, page(owner, typed, problem, Optional.empty()))
                    .build();
            return AccountPages.tooMany(page, wait.time());
        }
        return again(owner, typed, problem);
    }

    AccountPage.Typed stored(Owner owner) {
        return new AccountPage.Typed(owner.user().fullName(), "");
    }

    static Optional<String> problemOf(Verdict verdict) {
        if (verdict instanceof Right) {
            return Optional.empty();
        }
        return Optional.of(
                verdict instanceof Wait
                        ? "Too many wrong passwords. Please wait a few minutes, then try again."
                        : "This is not your present password.");
    }

    private static AccountPage page(Owner owner, AccountPage.Typed typed, Problems problems, Optional<String> done) {
        return new AccountPage(owner.user(), owner.session().csrfToken(), typed, problems, done, PasswordRules.HINT);
    }
}
