package dev.threetokens.cloud.accounts;

import dev.threetokens.cloud.pages.Pages;
import dev.threetokens.cloud.pages.SecurityHeaders;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Makes the sign-in page. */
@Singleton
class SignInPages {
    private final AnonymousForms forms;
    private final ReturnTargets targets;

    SignInPages(AnonymousForms forms, ReturnTargets targets) {
        this.forms = forms;
        this.targets = targets;
    }

    /**
     * @param next where to go after sign-in, a path of this cloud
     * @param username what was typed before
     */
    Response.ResponseBuilder page(
            int status, HttpHeaders headers, String next, String username, SignInProblem problem) {
        var proof = forms.proof(headers);
        var answer = Pages.answer(status, new SignInPage(proof.csrf(), next, username, problem))
                .cookie(proof.cookie());
        targets.siteBehind(next)
                .ifPresent(site -> answer.header("Content-Security-Policy", SecurityHeaders.policyWithFormsTo(site)));
        return answer;
    }
}
