package dev.threetokens.desktop.detail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threetokens.desktop.detail.ActionOutcome.Stage;
import dev.threetokens.model.action.Action;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.DeviceTypeId;
import dev.threetokens.model.id.MessageId;
import dev.threetokens.model.id.UserId;
import dev.threetokens.model.message.NormalizedMessage;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ActionOutcomeTest {
    private static final Map<String, String> UNITS = Map.of("setpoint", "°C");
    private final ActionOutcome sending =
            ActionOutcome.sending(Action.of("setOff"), Map.of("state", true, "power", 7.0));

    @Test
    void aReportThatOvertakesTheCloudsAnswerIsNotLost() {
        var early = sending.heard(message(Map.of("state", false)), UNITS);
        assertThat(early.stage()).isEqualTo(Stage.SENDING);
        assertThat(early.sent(UNITS).stage()).isEqualTo(Stage.REPORTED);
    }

    @Test
    void aMeasuredValueThatDriftsIsNoReport() {
        assertThat(sending.sent(UNITS)
                        .heard(message(Map.of("state", true, "power", 7.1)), UNITS)
                        .stage())
                .isEqualTo(Stage.SENT);
    }

    @Test
    void theParameterItselfIsAReportEvenIfItIsMeasured() {
        var setpoint =
                ActionOutcome.sending(new Action("setSetpoint", Map.of("setpoint", 22.0)), Map.of("setpoint", 21.0));
        var after = setpoint.sent(UNITS).heard(message(Map.of("setpoint", 22.0)), UNITS);
        assertThat(after.text()).isEqualTo("Sent setSetpoint. The device reported setpoint 22 °C.");
    }

    @Test
    void aSilentDeviceIsSaid() {
        assertThat(sending.sent(UNITS).tooLate(false).text()).isEqualTo("Sent setOff. The device is offline.");
        assertThat(sending.sent(UNITS).tooLate(true).stage()).isEqualTo(Stage.SILENT);
        assertThat(sending.tooLate(true)).isEqualTo(sending);
    }

    private static NormalizedMessage message(Map<String, Object> data) {
        return new NormalizedMessage(
                new MessageId("m"), new UserId("u"), new DeviceId("d"), new DeviceTypeId("t"), 1, 1, 1, data);
    }
}
