package dev.threetokens.cloud.mqtt;

import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import io.netty.handler.codec.mqtt.MqttFixedHeader;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttMessageBuilders;
import io.netty.handler.codec.mqtt.MqttMessageIdVariableHeader;
import io.netty.handler.codec.mqtt.MqttMessageType;
import io.netty.handler.codec.mqtt.MqttQoS;
import io.netty.handler.codec.mqtt.MqttSubAckMessage;
import io.netty.handler.codec.mqtt.MqttSubAckPayload;
import io.netty.handler.codec.mqtt.MqttUnsubAckMessage;
import java.util.List;

/** The packets that a server answers with. */
final class Packets {
    private Packets() {}

    static MqttMessage connack(MqttConnectReturnCode code) {
        return MqttMessageBuilders.connAck()
                .returnCode(code)
                .sessionPresent(false)
                .build();
    }

    /** PUBACK, PUBREC or PUBCOMP. */
    static MqttMessage answer(MqttMessageType type, int packetId) {
        return new MqttMessage(header(type), MqttMessageIdVariableHeader.from(packetId));
    }

    static MqttMessage suback(int packetId, List<Integer> codes) {
        return new MqttSubAckMessage(
                header(MqttMessageType.SUBACK),
                MqttMessageIdVariableHeader.from(packetId),
                new MqttSubAckPayload(codes));
    }

    static MqttMessage unsuback(int packetId) {
        return new MqttUnsubAckMessage(header(MqttMessageType.UNSUBACK), MqttMessageIdVariableHeader.from(packetId));
    }

    private static MqttFixedHeader header(MqttMessageType type) {
        return new MqttFixedHeader(type, false, MqttQoS.AT_MOST_ONCE, false, 0);
    }
}
