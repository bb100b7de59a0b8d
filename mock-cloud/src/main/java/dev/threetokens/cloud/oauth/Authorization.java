package dev.threetokens.cloud.oauth;

import com.nimbusds.openid.connect.sdk.Prompt;
import dev.threetokens.cloud.access.Permission;
import dev.threetokens.cloud.access.Permissions;
import dev.threetokens.cloud.access.Scope;
import dev.threetokens.cloud.applications.Application;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A good authorization request.
 *
 * @param redirectGiven whether it names the redirect URI
 * @param codeChallenge S256, 43 characters (RFC 7636 section 4.2)
 * @param prompts what the user is to be asked, wherever the cloud would not need to
 */
record Authorization(
        Application application,
        ReturnAddress returnTo,
        boolean redirectGiven,
        String codeChallenge,
        Scope scope,
        Set<Prompt.Type> prompts) {
    /** What the user is asked for: what the application asks for at all, narrowed by the scope of this request. */
    Permissions asked() {
        return new Permissions(application.permissions().all().stream()
                .filter(permission -> scope.allows(permission.right()))
                .collect(Collectors.toSet()));
    }

    /** What the user will have granted after saying yes: what was granted before within the same bounds stays. */
    Permissions agreedOnTopOf(Permissions granted) {
        var all = new HashSet<Permission>(asked().all());
        granted.all().stream().filter(application.permissions()::cover).forEach(all::add);
        return new Permissions(all);
    }

    boolean asksForLogin() {
        return prompts.contains(Prompt.Type.LOGIN) || prompts.contains(Prompt.Type.SELECT_ACCOUNT);
    }

    boolean asksForConsent() {
        return prompts.contains(Prompt.Type.CONSENT);
    }

    boolean forbidsPages() {
        return prompts.contains(Prompt.Type.NONE);
    }
}
