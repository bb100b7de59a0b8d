package dev.threetokens.e2e.randomworlds;

import dev.threetokens.e2e.browser.CloudPages;
import dev.threetokens.e2e.worlds.RunningWorld;
import dev.threetokens.e2e.worlds.WorldPlan;
import java.util.Map;

/** What happens to a device that its owner shares. The answer of the invited user has no API: it is given in the console. */
sealed interface Sharing extends Step {
    String device();

    String user();

    /** Whether a share of this device with this user is there. */
    default boolean isOffered(Life life) {
        return life.facts().isOfferedTo(device(), user());
    }

    default boolean waits(Life life) {
        return isOffered(life) && !life.facts().isSharedWith(device(), user());
    }

    default String shareId(Life life) {
        return life.shareId(device(), user());
    }

    default String ownerIn(Life life) {
        return life.facts().devices().get(device()).owner();
    }

    default String shares(Life life) {
        return "/v1.1/devices/" + life.deviceId(device()) + "/shares";
    }

    default CloudPages console(Life life) {
        var pages = life.world().browserOf(user());
        pages.openConsole(RunningWorld.person(user()));
        return pages;
    }

    /** Also one who rejected is asked again. */
    record Invite(String device, String user) implements Sharing {
        @Override
        public void happen(Life life) {
            boolean there = life.facts().devices().containsKey(device);
            if (there && !ownerIn(life).equals(user) && !isOffered(life)) {
                var body = Map.of("email", WorldPlan.email(user));
                var answer = Steps.must(life.byUser(ownerIn(life), "POST", shares(life), body));
                life.knowsShare(device, user, answer.data().path("id").asText());
                life.becomes(facts -> facts.invited(device, user));
            }
        }
    }

    record Accept(String device, String user) implements Sharing {
        @Override
        public void happen(Life life) {
            if (waits(life)) {
                console(life).acceptShare(shareId(life));
                life.becomes(facts -> facts.accepted(device, user));
            }
        }
    }

    record Reject(String device, String user) implements Sharing {
        @Override
        public void happen(Life life) {
            if (waits(life)) {
                console(life).rejectShare(shareId(life));
                life.becomes(facts -> facts.unshared(device, user));
            }
        }
    }

    /** The owner takes it back, accepted or not. */
    record Unshare(String device, String user) implements Sharing {
        @Override
        public void happen(Life life) {
            if (isOffered(life)) {
                Steps.must(life.byUser(ownerIn(life), "DELETE", shares(life) + "/" + shareId(life), ""));
                life.becomes(facts -> facts.unshared(device, user));
            }
        }
    }

    /** The guest gives it back. */
    record Leave(String device, String user) implements Sharing {
        @Override
        public void happen(Life life) {
            if (life.facts().isSharedWith(device, user)) {
                console(life).leaveShare(shareId(life));
                life.becomes(facts -> facts.unshared(device, user));
            }
        }
    }
}
