package dev.threetokens.e2e.randomworlds;

import com.fasterxml.jackson.databind.JsonNode;
import dev.threetokens.e2e.api.Http;
import dev.threetokens.e2e.oracle.Deed;
import dev.threetokens.e2e.oracle.Oracle;
import dev.threetokens.e2e.oracle.Principal;
import dev.threetokens.e2e.oracle.Thing;
import dev.threetokens.e2e.worlds.Names;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A question to the cloud and to the oracle, by the label of a token. */
sealed interface Check {
    String label();

    /** What the two do not agree in. Nothing, if the token is not there: a world may have lost it. */
    Optional<String> disagreement(Life life);

    /** May its holder do this with this device? */
    record OfDevice(String label, Probe probe, String device) implements Check {
        @Override
        public Optional<String> disagreement(Life life) {
            return Optional.ofNullable(life.tokens().get(label)).flatMap(held -> compare(life, held));
        }

        private Optional<String> compare(Life life, Held held) {
            var id = life.deviceId(device);
            var answer = life.world()
                    .http()
                    .send(probe.method(), probe.path(id), Optional.of(Http.bearer(held.token())), probe.body(id));
            int expected = Oracle.answer(held.proves(), probe.deed(), new Thing.OfDevice(device), life.facts());
            return answer.status() == expected
                    ? Optional.empty()
                    : Optional.of(held.principal() + " " + probe + " " + device + ": the oracle says " + expected
                            + ", the cloud " + answer.status() + " " + answer.body());
        }
    }

    /** Which devices of a user a list is asked for. */
    enum Whose {
        ALL,
        ME,
        SHARED_WITH_ME
    }

    /**
     * The list of a user's devices has exactly those that its reader may read one by one, and counts no others. What others
     * share with the user, only the user's own token lists.
     */
    record OfList(String label, String user, Whose whose) implements Check {
        @Override
        public Optional<String> disagreement(Life life) {
            return Optional.ofNullable(life.tokens().get(label)).flatMap(held -> compare(life, held));
        }

        private Optional<String> compare(Life life, Held held) {
            var answer = life.world()
                    .http()
                    .get("/v1.1/users/" + Names.id(user) + "/devices?count=100&owner=" + whose, held.token());
            int expected = Oracle.answer(held.proves(), Deed.LIST_DEVICES, new Thing.OfUser(user), life.facts());
            if (answer.status() != expected) {
                return Optional.of(held.principal() + " lists " + whose + " of " + user + ": the oracle says "
                        + expected + ", the cloud " + answer.status() + " " + answer.body());
            }
            var readable = readable(life, held);
            boolean same = !answer.ok()
                    || ids(answer.data().path("devices")).equals(readable)
                            && answer.json().path("total").asInt() == readable.size();
            return same
                    ? Optional.empty()
                    : Optional.of(held.principal() + " lists " + whose + " of " + user + ": the oracle says " + readable
                            + ", the cloud " + answer.body());
        }

        private Set<String> readable(Life life, Held held) {
            return life.facts().devices().entrySet().stream()
                    .filter(device -> isAskedFor(device.getValue().owner().equals(user), device.getKey(), life, held))
                    .map(Map.Entry::getKey)
                    .filter(device ->
                            Oracle.allows(held.proves(), Deed.READ_DEVICE, new Thing.OfDevice(device), life.facts()))
                    .map(life::deviceId)
                    .collect(Collectors.toSet());
        }

        private boolean isAskedFor(boolean own, String device, Life life, Held held) {
            boolean shared =
                    held.principal() instanceof Principal.UserIn && life.facts().isSharedWith(device, user);
            return own && whose != Whose.SHARED_WITH_ME || shared && whose != Whose.ME;
        }

        private static Set<String> ids(JsonNode devices) {
            return StreamSupport.stream(devices.spliterator(), false)
                    .map(device -> device.path("id").asText())
                    .collect(Collectors.toSet());
        }
    }
}
