package dev.threetokens.sim.mqtt;

import dev.threetokens.model.action.Action;
import dev.threetokens.model.error.ErrorBody;
import dev.threetokens.sim.channel.ArrivedActions;
import dev.threetokens.sim.channel.ConnectionState;
import dev.threetokens.sim.channel.Credentials;
import dev.threetokens.sim.channel.Ending;
import dev.threetokens.sim.channel.Json;
import dev.threetokens.sim.channel.Link;
import dev.threetokens.sim.channel.LinkListener;
import dev.threetokens.sim.channel.Outgoing;
import dev.threetokens.sim.channel.Seen;
import dev.threetokens.sim.channel.Verdict;
import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import io.netty.handler.codec.mqtt.MqttQoS;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.mqtt.MqttClient;
import io.vertx.mqtt.MqttConnectionException;
import io.vertx.mqtt.messages.MqttPublishMessage;
import io.vertx.mqtt.messages.MqttSubAckMessage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One MQTT connection of one device: it publishes with QoS 1 and is subscribed to its Actions and its errors. */
final class MqttLink implements Link {
    private static final int SUBSCRIPTION_FAILED = 0x80;
    private static final int AT_MOST_ONCE = 0;

    private final MqttClient client;
    private final Credentials credentials;
    private final Verdict verdict;
    private final LinkListener listener;
    private final Topics topics;
    private final Map<Integer, String> cids = new HashMap<>();
    private final Seen<Integer> packets = new Seen<>();
    private boolean closed;

    MqttLink(MqttClient client, Credentials credentials, Verdict verdict, LinkListener listener) {
        this.client = client;
        this.credentials = credentials;
        this.verdict = verdict;
        this.listener = listener;
        this.topics = Topics.of(credentials.device());
    }

    void connect(URI broker) {
        client.closeHandler(gone -> lost("the cloud closed the connection"));
        client.exceptionHandler(failure -> lost("the connection failed"));
        client.pingResponseHandler(pong -> listener.heard());
        client.publishCompletionHandler(this::acknowledged);
        client.publishHandler(this::arrived);
        client.subscribeCompletionHandler(this::subscribed);
        client.connect(broker.getPort(), broker.getHost())
                .onSuccess(accepted -> connected())
                .onFailure(this::notConnected);
    }

    @Override
    public void send(Outgoing message) {
        client.publish(topics.messages(), Buffer.buffer(message.data()), MqttQoS.AT_LEAST_ONCE, false, false)
                .onSuccess(packet -> cids.put(packet, message.cid()))
                .onFailure(failure -> lost("the connection failed"));
    }

    @Override
    public Future<Void> close() {
        closed = true;
        return client.disconnect();
    }

    private void connected() {
        if (closed) {
            client.disconnect();
        } else {
            client.subscribe(Map.of(topics.actions(), AT_MOST_ONCE, topics.errors(), AT_MOST_ONCE));
        }
    }

    private void subscribed(MqttSubAckMessage answer) {
        if (closed) {
            return;
        }
        if (answer.grantedQoSLevels().contains(SUBSCRIPTION_FAILED)) {
            listener.ended(refused("the cloud refused the subscription"));
        } else {
            listener.opened();
        }
    }

    private void acknowledged(int packet) {
        var cid = Optional.ofNullable(cids.remove(packet));
        if (!closed) {
            listener.heard();
            cid.ifPresent(listener::acknowledged);
        }
    }

    private void arrived(MqttPublishMessage publication) {
        if (closed || isRepeated(publication)) {
            return;
        }
        listener.heard();
        var payload = publication.payload().toString(StandardCharsets.UTF_8);
        if (publication.topicName().equals(topics.actions())) {
            Json.readList(payload, Action.class).ifPresentOrElse(this::act, this::unreadable);
        } else if (publication.topicName().equals(topics.errors())) {
            Json.error(payload).ifPresentOrElse(this::refused, this::unreadable);
        } else {
            unreadable();
        }
    }

    /** A broker that sends with QoS 1 all the same may send twice, and says so. QoS 0 has no packet id. */
    private boolean isRepeated(MqttPublishMessage publication) {
        var known = publication.qosLevel() != MqttQoS.AT_MOST_ONCE && !packets.isNew(publication.messageId());
        return known && publication.isDup();
    }

    private void act(List<Action> actions) {
        listener.actionsArrived(new ArrivedActions(Optional.empty(), credentials.device(), actions));
    }

    /** The cloud does not say which message it means: that is plain only if a single one is on its way. */
    private void refused(ErrorBody error) {
        var onlyOne = cids.size() == 1 ? cids.values().iterator().next() : null;
        listener.refused(isAboutContent(error) ? error.withCid(onlyOne) : error);
    }

    private static boolean isAboutContent(ErrorBody error) {
        return error.code() == 400 || error.code() == 413;
    }

    private void unreadable() {
        listener.unreadable("a publication of the cloud");
    }

    private void lost(String reason) {
        if (!closed) {
            listener.lost(reason);
        }
    }

    private void notConnected(Throwable failure) {
        if (closed) {
            return;
        }
        listener.ended(
                failure instanceof MqttConnectionException answer
                        ? notAccepted(answer.code())
                        : verdict.noConnection(failure));
    }

    private Ending notAccepted(MqttConnectReturnCode code) {
        var reason = "the cloud answered " + code.byteValue() + " to CONNECT";
        return switch (code) {
            case CONNECTION_REFUSED_BAD_USER_NAME_OR_PASSWORD -> new Ending.Final(ConnectionState.revoked(reason));
            case CONNECTION_REFUSED_SERVER_UNAVAILABLE -> verdict.later(reason, Optional.empty());
            default -> refused(reason);
        };
    }

    private static Ending refused(String reason) {
        return new Ending.Final(ConnectionState.refused(reason));
    }
}
