package dev.threetokens.cloud.mqtt;

import dev.threetokens.cloud.streams.Registration;
import dev.threetokens.model.error.ErrorBody;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttMessageIdVariableHeader;
import io.netty.handler.codec.mqtt.MqttMessageType;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import io.netty.handler.codec.mqtt.MqttQoS;
import io.netty.handler.codec.mqtt.MqttSubscribeMessage;
import io.netty.handler.codec.mqtt.MqttTopicSubscription;
import io.netty.handler.codec.mqtt.MqttUnsubscribeMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * An accepted connection. All of its packets, and the ends of its commits, come to one thread at a time and in order.
 *
 * <p>An acknowledgement means stored. MQTT 3.1.1 has none for refused; so a message of QoS 1 or 2 that is refused ends the
 * connection (section 3.3.5), after the reason was told.
 */
final class Session {
    private static final int FAILURE = 0x80;
    private static final int AT_MOST_ONCE = 0;

    private final Registration registration;
    private final MqttPeer peer;
    private final Publications publications;
    private final TopicGate topics;
    private final int inFlight;
    private final Executor thread;
    private final Runnable readMore;
    private final ExactlyOnce exactlyOnce;
    private int uncommitted;
    private boolean paused;

    /**
     * @param thread where all packets of the connection are handled
     * @param readMore asks for more packets after {@link #takesMore} said no
     */
    Session(Registration registration, MqttPeer peer, Services services, Executor thread, Runnable readMore) {
        this.registration = registration;
        this.peer = peer;
        this.publications = services.publications();
        this.topics = services.topics();
        this.inFlight = services.config().inFlight();
        this.exactlyOnce = new ExactlyOnce(inFlight);
        this.thread = thread;
        this.readMore = readMore;
    }

    void handle(MqttMessage packet) {
        if (peer.isEnded()) {
            return;
        }
        try {
            dispatch(packet);
        } catch (RuntimeException e) {
            peer.end(MqttErrors.of(e));
        }
    }

    private void dispatch(MqttMessage packet) {
        switch (packet.fixedHeader().messageType()) {
            case PUBLISH -> publish((MqttPublishMessage) packet);
            case PUBREL -> release(((MqttMessageIdVariableHeader) packet.variableHeader()).messageId());
            case SUBSCRIBE -> subscribe((MqttSubscribeMessage) packet);
            case UNSUBSCRIBE -> unsubscribe((MqttUnsubscribeMessage) packet);
            case PINGREQ -> peer.write(MqttMessage.PINGRESP);
            default -> peer.close(); // DISCONNECT; and what only a server sends, or a second CONNECT
        }
    }

    /** Whether more may be read now: a sender that is faster than its commits waits, and TCP tells it. */
    boolean takesMore() {
        paused = uncommitted >= inFlight || !peer.isReading();
        return !paused;
    }

    void resume() {
        if (paused && takesMore()) {
            readMore.run();
        }
    }

    private void publish(MqttPublishMessage packet) {
        if (Topic.isMalformed(packet.variableHeader().topicName())) {
            peer.close();
            return;
        }
        int id = packet.variableHeader().packetId();
        if (packet.fixedHeader().qosLevel() != MqttQoS.EXACTLY_ONCE) {
            store(packet, id);
            return;
        }
        switch (exactlyOnce.begin(id)) {
            case STORE -> store(packet, id);
            case RECEIVED -> peer.write(Packets.answer(MqttMessageType.PUBREC, id));
            case TOO_MANY -> peer.end(MqttException.notReleased(inFlight).body());
            case WAIT -> {}
        }
    }

    private void store(MqttPublishMessage packet, int id) {
        var qos = packet.fixedHeader().qosLevel();
        try {
            var stored = publications.store(registration, packet);
            uncommitted++;
            stored.whenCompleteAsync((mid, failure) -> settled(qos, id, failure), thread);
        } catch (RuntimeException e) {
            refuse(qos, e);
        }
    }

    private void settled(MqttQoS qos, int id, @Nullable Throwable failure) {
        uncommitted--;
        if (failure != null) {
            refuse(qos, failure);
        } else if (qos == MqttQoS.AT_LEAST_ONCE) {
            peer.write(Packets.answer(MqttMessageType.PUBACK, id));
        } else if (qos == MqttQoS.EXACTLY_ONCE) {
            exactlyOnce.commit(id);
            peer.write(Packets.answer(MqttMessageType.PUBREC, id));
        }
        resume();
    }

    private void refuse(MqttQoS qos, Throwable failure) {
        var why = MqttErrors.of(failure);
        if (qos == MqttQoS.AT_MOST_ONCE && !MqttErrors.endsConnection(failure)) {
            peer.tell(why);
        } else {
            peer.end(why);
        }
    }

    private void release(int id) {
        exactlyOnce.release(id);
        peer.write(Packets.answer(MqttMessageType.PUBCOMP, id));
    }

    private void subscribe(MqttSubscribeMessage packet) {
        if (packet.payload().topicSubscriptions().stream().anyMatch(one -> Topic.isMalformed(one.topicName()))) {
            peer.close();
            return;
        }
        var codes = new ArrayList<Integer>();
        var errors = new ArrayList<ErrorBody>();
        for (var asked : packet.payload().topicSubscriptions()) {
            codes.add(subscribe(asked, errors));
        }
        peer.write(Packets.suback(packet.variableHeader().messageId(), codes));
        errors.stream().limit(1).forEach(peer::tell);
    }

    private int subscribe(MqttTopicSubscription asked, List<ErrorBody> errors) {
        var topic = Topic.subscribedBy(asked.topicName());
        try {
            topics.require(registration, topic, asked.topicName());
            peer.wants(topic, true);
            return AT_MOST_ONCE;
        } catch (MqttException e) {
            errors.add(e.body());
            return FAILURE;
        }
    }

    private void unsubscribe(MqttUnsubscribeMessage packet) {
        for (var name : packet.payload().topics()) {
            var topic = Topic.subscribedBy(name);
            if (topic.isOf(registration.device().id(), name)) {
                peer.wants(topic, false);
            }
        }
        peer.write(Packets.unsuback(packet.variableHeader().messageId()));
    }
}
