package dev.threetokens.cloud.oauth.consent;

import dev.threetokens.cloud.access.Permission;
import dev.threetokens.cloud.access.Permissions;
import dev.threetokens.cloud.access.Scope;
import dev.threetokens.cloud.applications.Application;
import java.util.HashSet;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a consent page asks, and where its answer goes.
 *
 * @param scope what this request narrows the application's permissions to
 * @param action the path of this cloud that takes the answer
 * @param occasion what the answer is to be joined to again, such as the query of the authorization request
 * @param site where the answer may lead on to, as a CSP source; empty if the user stays at this cloud
 * @param warning what the user has to make sure of before saying yes
 */
public record ConsentQuestion(
        Application application,
        Scope scope,
        String action,
        String occasion,
        Optional<String> site,
        Optional<String> warning) {
    /** What the user is asked for: what the application asks for at all, narrowed by the scope. */
    public Permissions asked() {
        return asked(application, scope);
    }

    public static Permissions asked(Application application, Scope scope) {
        return new Permissions(application.permissions().all().stream()
                .filter(permission -> scope.allows(permission.right()))
                .collect(Collectors.toSet()));
    }

    /** What the user will have granted after saying yes: what was granted before within the same bounds stays. */
    public Permissions agreedOnTopOf(Permissions granted) {
        var all = new HashSet<Permission>(asked().all());
        granted.all().stream().filter(application.permissions()::cover).forEach(all::add);
        return new Permissions(all);
    }
}
