package dev.threetokens.desktop.detail;

import dev.threetokens.desktop.http.Problem;
import dev.threetokens.desktop.readings.ReadingText;
import dev.threetokens.model.action.Action;
import dev.threetokens.model.message.NormalizedMessage;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of the last Action: sent, taken by the cloud, seen in the device's next readings. Immutable.
 *
 * @param before the readings when it was sent
 * @param reported what the device reported that differs from them; empty as long as nothing does
 */
public record ActionOutcome(
        Stage stage, Action action, Map<String, Object> before, Map<String, Object> reported, String text) {
    /** How far it came. */
    public enum Stage {
        NONE,
        SENDING,
        /** The cloud has it. */
        SENT,
        /** The device reported a change. */
        REPORTED,
        /** The cloud has it; the device reported no change in time. */
        SILENT,
        REFUSED
    }

    static ActionOutcome none() {
        return new ActionOutcome(Stage.NONE, Action.of(""), Map.of(), Map.of(), "");
    }

    static ActionOutcome sending(Action action, Map<String, Object> before) {
        return new ActionOutcome(Stage.SENDING, action, Map.copyOf(before), Map.of(), "Sending " + action.name() + "…");
    }

    /** The report may have overtaken the cloud's answer. */
    ActionOutcome sent(Map<String, String> units) {
        if (stage != Stage.SENDING) {
            return this;
        }
        var now = with(Stage.SENT, "Sent " + action.name() + ". Waiting for the device…");
        return reported.isEmpty() ? now : now.reported(reported, units);
    }

    ActionOutcome refused(Problem problem) {
        return with(Stage.REFUSED, action.name() + " was not done. " + problem.shown());
    }

    ActionOutcome tooLate(boolean online) {
        if (stage != Stage.SENT) {
            return this;
        }
        var why = online ? "The device has reported no change." : "The device is offline.";
        return with(Stage.SILENT, "Sent " + action.name() + ". " + why);
    }

    ActionOutcome heard(NormalizedMessage message, Map<String, String> units) {
        if (stage != Stage.SENDING && stage != Stage.SENT) {
            return this;
        }
        var changes = changes(message.data());
        if (changes.isEmpty()) {
            return this;
        }
        return stage == Stage.SENT ? reported(changes, units) : new ActionOutcome(stage, action, before, changes, text);
    }

    private ActionOutcome reported(Map<String, Object> changes, Map<String, String> units) {
        var line = ReadingText.line(changes, units);
        return new ActionOutcome(
                Stage.REPORTED,
                action,
                before,
                changes,
                "Sent " + action.name() + ". The device reported " + line + ".");
    }

    /** Measured values drift by themselves: only a switch, a count, a word or the parameter itself tells of the Action. */
    private Map<String, Object> changes(Map<String, Object> readings) {
        var changes = new TreeMap<String, Object>();
        readings.forEach((field, value) -> {
            var measured = value instanceof Double || value instanceof Float;
            var telling = !measured || action.parameters().containsKey(field);
            if (telling && !value.equals(before.get(field))) {
                changes.put(field, value);
            }
        });
        return changes;
    }

    private ActionOutcome with(Stage next, String words) {
        return new ActionOutcome(next, action, before, reported, words);
    }
}
