package dev.threetokens.cloud.accounts.recovery;

import static dev.threetokens.cloud.accounts.outcome.AccountPages.field;

import dev.threetokens.cloud.accounts.fields.FieldRules;
import dev.threetokens.cloud.accounts.fields.Problems;
import dev.threetokens.cloud.accounts.limits.Limits;
import dev.threetokens.cloud.accounts.links.Errands;
import dev.threetokens.cloud.accounts.outcome.AccountPages;
import dev.threetokens.cloud.accounts.outcome.WayBack;
import dev.threetokens.cloud.accounts.outcome.WaysBack;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * The pages on which a user asks for a link by mail. The answer is the same, and takes as long, whether or not there is
 * such an account: who it is for is looked up after the answer.
 */
@Singleton
class MailRequests {
    private final AccountPages pages;
    private final WaysBack waysBack;
    private final Limits limits;
    private final Errands errands;

    MailRequests(AccountPages pages, WaysBack waysBack, Limits limits, Errands errands) {
        this.pages = pages;
        this.waysBack = waysBack;
        this.limits = limits;
        this.errands = errands;
    }

    Response show(MailRequest request, HttpHeaders headers, MultivaluedMap<String, String> query) {
        return page(200, request, headers, "", Problems.NONE, waysBack.in(query));
    }

    /**
     * @param address the network address that asks
     * @param mail does it: to whom, and the way back
     */
    Response answer(
            MailRequest request,
            HttpHeaders headers,
            String address,
            MultivaluedMap<String, String> form,
            BiConsumer<String, Optional<WayBack>> mail) {
        var back = waysBack.in(form);
        var typed = field(form, "username").strip();
        if (!pages.made(headers, form)) {
            return page(403, request, headers, typed, Problems.STALE, back);
        }
        if (typed.isEmpty() || typed.length() > FieldRules.MAX_EMAIL) {
            var problem = Problems.of("username", "Write your user name or e-mail address.");
            return page(200, request, headers, typed, problem, back);
        }
        var wait = limits.request(address);
        if (wait.isPresent()) {
            return AccountPages.tooMany(page(429, request, headers, typed, Problems.TOO_MANY, back), wait.get());
        }
        errands.later(() -> mail.accept(typed, back));
        return AccountPages.finish(back, request.outcome());
    }

    private Response page(
            int status,
            MailRequest request,
            HttpHeaders headers,
            String typed,
            Problems problems,
            Optional<WayBack> back) {
        return pages.form(status, headers, back, csrf -> new MailRequestPage(csrf, request, typed, problems, back));
    }
}
