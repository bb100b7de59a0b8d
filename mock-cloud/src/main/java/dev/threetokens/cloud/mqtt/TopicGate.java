package dev.threetokens.cloud.mqtt;

import dev.threetokens.cloud.access.Caller;
import dev.threetokens.cloud.gate.AccessRefusedException;
import dev.threetokens.cloud.gate.Gate;
import dev.threetokens.cloud.streams.Registration;
import dev.threetokens.cloud.targets.DeviceTargets;
import dev.threetokens.cloud.tokens.BearerTokens;
import jakarta.inject.Singleton;

/** Whether a connected device may use a topic. Its token is asked anew for every packet, as on the device channel. */
@Singleton
class TopicGate {
    private final BearerTokens bearers;
    private final DeviceTargets devices;
    private final Gate gate;

    TopicGate(BearerTokens bearers, DeviceTargets devices, Gate gate) {
        this.bearers = bearers;
        this.devices = devices;
        this.gate = gate;
    }

    /**
     * Returns if the topic is the device's own and a rule allows it.
     *
     * @throws dev.threetokens.cloud.tokens.InvalidTokenException if the token has ended
     * @throws MqttException if there is no such topic, or a rule refuses
     */
    void require(Registration by, Topic topic, String name) {
        var caller = bearers.again(by.bearer()).caller();
        try {
            if (!topic.isOf(by.device().id(), name)) {
                refuse(caller, topic, name);
            }
            gate.require(caller, topic.operation(), by.device().asTarget());
        } catch (AccessRefusedException e) {
            throw MqttException.noPermission(topic, e.rule());
        }
    }

    /** The gate is asked although the answer is known: the owner of the other device finds the attempt in her access log. */
    private void refuse(Caller caller, Topic topic, String name) {
        topic.deviceIn(name).flatMap(devices::find).ifPresent(other -> gate.open(caller, topic.operation(), other));
        throw MqttException.noPermission(topic);
    }
}
