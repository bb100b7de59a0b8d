package dev.threetokens.cloud.accounts.outcome;

import dev.threetokens.cloud.accounts.AnonymousForms;
import dev.threetokens.cloud.pages.Pages;
import dev.threetokens.cloud.pages.SecurityHeaders;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Answers of the account pages that need no sign-in. */
@Singleton
public class AccountPages {
    private final AnonymousForms forms;

    AccountPages(AnonymousForms forms) {
        this.forms = forms;
    }

    /**
     * A page with a form.
     *
     * @param page makes it with the proof that the form was made here
     */
    public Response form(
            int status, HttpHeaders headers, Optional<WayBack> back, Function<String, TemplateInstance> page) {
        var proof = forms.proof(headers);
        var answer = Pages.answer(status, page.apply(proof.csrf())).cookie(proof.cookie());
        back.ifPresent(to -> answer.header("Content-Security-Policy", SecurityHeaders.policyWithFormsTo(to.site())));
        return answer.build();
    }

    /** Whether a form came from a page that this browser got here. */
    public boolean made(HttpHeaders headers, MultivaluedMap<String, String> form) {
        return forms.made(headers, field(form, "csrf"));
    }

    /** Leads back to the application, or else to the closing page. */
    public static Response finish(Optional<WayBack> back, Outcome outcome) {
        return back.map(to -> Pages.see(to.after(outcome)))
                .orElseGet(() -> Pages.see("/done/" + outcome.origin()))
                .build();
    }

    /** The page says that it is too much; this is the header that goes with it. */
    public static Response tooMany(Response page, Duration wait) {
        return Response.fromResponse(page)
                .header(HttpHeaders.RETRY_AFTER, wait.toSeconds())
                .build();
    }

    /** What a field holds; empty if it is absent. */
    public static String field(MultivaluedMap<String, String> form, String name) {
        return form.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }
}
