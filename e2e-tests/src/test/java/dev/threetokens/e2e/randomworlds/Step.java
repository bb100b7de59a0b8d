package dev.threetokens.e2e.randomworlds;

import dev.threetokens.e2e.api.HeldToken;
import dev.threetokens.e2e.oauth.TokenEndpoint;
import dev.threetokens.e2e.oracle.Permission;
import dev.threetokens.e2e.oracle.Principal;
import dev.threetokens.e2e.oracle.Right;
import dev.threetokens.e2e.worlds.Names;
import dev.threetokens.e2e.worlds.RunningWorld;
import dev.threetokens.e2e.worlds.WorldPlan;
import dev.threetokens.model.id.ClientId;
import java.util.Map;
import java.util.Set;

/** Something that happens. It can happen in every world: without what it needs it is nothing. */
sealed interface Step
        permits Step.AddDevice,
                Step.DeleteDevice,
                Step.NewDeviceToken,
                Step.EndDeviceToken,
                Step.SignIn,
                Step.Withdraw,
                Step.AskForToken,
                Step.RevokeToken,
                Step.AskFor,
                Sharing {
    /** Makes it happen in the cloud and in the facts. */
    void happen(Life life);

    record AddDevice(String device, String owner, String type) implements Step {
        @Override
        public void happen(Life life) {
            var body = Map.of("uid", Names.id(owner), "dtid", Names.typeId(type), "name", "Device " + device);
            var answer = Steps.must(life.byWorkbench("POST", "/v1.1/devices", body));
            life.knows(device, answer.data().path("id").asText());
            life.becomes(facts -> facts.added(device, owner, type));
        }
    }

    record DeleteDevice(String device) implements Step {
        @Override
        public void happen(Life life) {
            if (life.facts().devices().containsKey(device)) {
                Steps.must(life.byWorkbench("DELETE", "/v1.1/devices/" + life.deviceId(device), ""));
                life.becomes(facts -> facts.deleted(device));
                life.ends(new Principal.Device(device)::equals);
            }
        }
    }

    /** A new device token; the one before it is dead. */
    record NewDeviceToken(String label, String device) implements Step {
        @Override
        public void happen(Life life) {
            if (life.facts().devices().containsKey(device)) {
                var path = "/v1.1/devices/" + life.deviceId(device) + "/tokens";
                var answer = Steps.must(life.byWorkbench("PUT", path, ""));
                life.ends(new Principal.Device(device)::equals);
                var token = answer.data().path("accessToken").asText();
                life.holds(label, new Principal.Device(device), HeldToken.ofDevice(device, token));
            }
        }
    }

    record EndDeviceToken(String device) implements Step {
        @Override
        public void happen(Life life) {
            if (life.facts().devices().containsKey(device)) {
                life.byWorkbench("DELETE", "/v1.1/devices/" + life.deviceId(device) + "/tokens", "");
                life.ends(new Principal.Device(device)::equals);
            }
        }
    }

    /** The user signs in to the application, and agrees to what it asks for within the scope. */
    record SignIn(String label, String user, String application, Set<Right> scope) implements Step {
        @Override
        public void happen(Life life) {
            if (Steps.asksForAnything(life, application, scope)) {
                var session = life.world().signIn(user, application, scope);
                life.becomes(facts -> facts.granted(user, application, scope));
                life.holds(label, new Principal.UserIn(user, application, scope), session.token());
            }
        }
    }

    record Withdraw(String user, String application) implements Step {
        @Override
        public void happen(Life life) {
            if (Steps.hasGranted(life, user, application)) {
                var pages = life.world().browserOf(user);
                pages.openConsole(RunningWorld.person(user));
                pages.withdraw(new ClientId(Names.id(application)));
                life.becomes(facts -> facts.withdrawn(user, application));
                life.ends(principal -> principal instanceof Principal.UserIn in
                        && in.user().equals(user)
                        && in.application().equals(application));
            }
        }
    }

    record AskForToken(String label, String application, Set<Right> scope) implements Step {
        @Override
        public void happen(Life life) {
            life.holds(
                    label,
                    new Principal.Application(application, scope),
                    life.world().applicationToken(application, scope));
        }
    }

    /** Ends one token of a user or of an application (RFC 7009). */
    record RevokeToken(String label) implements Step {
        @Override
        public void happen(Life life) {
            var held = life.tokens().get(label);
            // A device token is ended through its device.
            if (held != null && held.living() && !(held.principal() instanceof Principal.Device)) {
                revoke(life, held);
                life.endsOne(label);
            }
        }

        private static void revoke(Life life, Held held) {
            var endpoint = new TokenEndpoint(life.world().cloud());
            if (held.principal() instanceof Principal.UserIn in) {
                Steps.must(endpoint.revoke(
                        new ClientId(Names.id(in.application())), held.token().value()));
            } else if (held.principal() instanceof Principal.Application one) {
                Steps.must(endpoint.revoke(
                        new ClientId(Names.id(one.application())),
                        WorldPlan.secret(one.application()),
                        held.token().value()));
            }
        }
    }

    /** The developer changes what the application asks its users for. */
    record AskFor(String application, Set<Permission> permissions) implements Step {
        @Override
        public void happen(Life life) {
            if (!life.facts().applications().get(application).asksFor().equals(permissions)) {
                Dashboard.askFor(life.world(), application, permissions);
                life.becomes(facts -> facts.asking(application, permissions));
            }
        }
    }
}
