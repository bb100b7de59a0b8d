package dev.threetokens.cloud.gate;

import dev.threetokens.cloud.access.AccessRules;
import dev.threetokens.cloud.access.Caller;
import dev.threetokens.cloud.access.Decision;
import dev.threetokens.cloud.access.Grant;
import dev.threetokens.cloud.access.Guarded;
import dev.threetokens.cloud.access.Opened;
import dev.threetokens.cloud.access.Operation;
import dev.threetokens.cloud.access.Target;
import dev.threetokens.cloud.accesslog.AccessLog;
import dev.threetokens.cloud.applications.StandingGrants;
import dev.threetokens.cloud.shares.Standings;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.UserId;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Where every transport and every page asks. Loads the grant and the share that stand now, and lets {@code access} decide. */
@Singleton
public class Gate {
    private final StandingGrants grants;
    private final Standings standings;
    private final AccessLog log;
    private final DecisionMeters meters;

    Gate(StandingGrants grants, Standings standings, AccessLog log, DecisionMeters meters) {
        this.grants = grants;
        this.standings = standings;
        this.log = log;
        this.meters = meters;
    }

    /**
     * Decides what the caller wants to do now. The owner of the target finds it in the access log, whatever the answer.
     *
     * @return from when on what was sent may be read
     * @throws AccessRefusedException if a rule refuses
     */
    public Decision.Allowed require(Caller caller, Operation operation, Target target) {
        var decision = ask(caller, operation, target);
        log.note(caller, operation, target, decision);
        return mustAllow(decision);
    }

    /**
     * Opens what was found for the caller, if the caller may do this to it.
     *
     * @throws AccessRefusedException if a rule refuses
     */
    public <T> Opened<T> open(Caller caller, Operation operation, Guarded<T> found) {
        return found.opened(require(caller, operation, found.target()));
    }

    /** Opens those of a list that the caller may have; the others are left out, and the access log says nothing. */
    public <T> List<Opened<T>> openAllowed(Caller caller, Operation operation, List<Guarded<T>> found) {
        return found.stream()
                .flatMap(one -> openIfAllowed(caller, operation, one).stream())
                .toList();
    }

    /** As {@link #openAllowed}, for one. */
    public <T> Optional<Opened<T>> openIfAllowed(Caller caller, Operation operation, Guarded<T> found) {
        return ask(caller, operation, found.target()) instanceof Decision.Allowed allowed
                ? Optional.of(found.opened(allowed))
                : Optional.empty();
    }

    /**
     * As {@link #require}, where the cloud by itself asks anew: the caller did nothing, and the access log says nothing.
     *
     * @throws AccessRefusedException if a rule refuses by now
     */
    public void requireStill(Caller caller, Operation operation, Target target) {
        mustAllow(ask(caller, operation, target));
    }

    /** Whether the user accepted a share of the device. It decides nothing: it says which streams cover the device. */
    public boolean sharesWith(UserId user, DeviceId device) {
        return standings.between(user, device).isAccepted();
    }

    public boolean allows(Caller caller, Operation operation, Target target) {
        return ask(caller, operation, target).allowed();
    }

    /**
     * As {@link #allows}, for a caller who asks for what others share with this user: by the user's share and grant, whoever
     * asks and whatever the owner granted.
     */
    public boolean allowsThrough(UserId user, Caller caller, Operation operation, Target target) {
        return ask(Optional.of(user), caller, operation, target).allowed();
    }

    public Decision ask(Caller caller, Operation operation, Target target) {
        return ask(caller.signedInUser(), caller, operation, target);
    }

    private Decision ask(Optional<UserId> through, Caller caller, Operation operation, Target target) {
        return meters.counted(
                AccessRules.decide(caller, operation, withShare(through, target), grantFor(through, caller, target)));
    }

    private static Decision.Allowed mustAllow(Decision decision) {
        if (decision instanceof Decision.Allowed allowed) {
            return allowed;
        }
        throw new AccessRefusedException(decision.rule());
    }

    private Target withShare(Optional<UserId> through, Target target) {
        if (target instanceof Target.OfDevice device) {
            return withShare(through, device);
        }
        if (target instanceof Target.OfShare one) {
            return through.map(user -> one.with(one.device().with(standings.between(user, one.share()))))
                    .orElse(one);
        }
        if (target instanceof Target.AboutDevice about) {
            return about.with(withShare(through, about.device()));
        }
        return target;
    }

    private Target.OfDevice withShare(Optional<UserId> through, Target.OfDevice device) {
        return through.filter(user -> !user.equals(device.owner()))
                .map(user -> device.with(standings.between(user, device.device())))
                .orElse(device);
    }

    /** A user comes with what she granted herself, an application with what the owner granted it. */
    private Grant grantFor(Optional<UserId> through, Caller caller, Target target) {
        return target.belongsTo()
                .map(through::orElse)
                .flatMap(user -> caller.application().map(id -> grants.between(user, id)))
                .orElse(Grant.NONE);
    }
}
