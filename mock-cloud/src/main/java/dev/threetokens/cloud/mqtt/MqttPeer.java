package dev.threetokens.cloud.mqtt;

import dev.threetokens.cloud.devices.Json;
import dev.threetokens.cloud.streams.ConnectionKind;
import dev.threetokens.cloud.streams.ConnectionMeters;
import dev.threetokens.cloud.streams.DeviceEnd;
import dev.threetokens.cloud.targets.DeviceTargets;
import dev.threetokens.model.action.NormalizedAction;
import dev.threetokens.model.error.ErrorBody;
import dev.threetokens.model.error.ErrorEnvelope;
import dev.threetokens.model.id.DeviceId;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttMessageBuilders;
import io.netty.handler.codec.mqtt.MqttQoS;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * A device at the other end of an MQTT connection, with what it subscribed to. A reader that is too slow is closed, so
 * that what waits for it stays bounded.
 */
final class MqttPeer implements DeviceEnd {
    private static final Logger LOG = Logger.getLogger(MqttPeer.class);
    /** How long a last error may take to be read. */
    private static final long FAREWELL_SECONDS = 2;

    private static final int UNAUTHORIZED = 401;

    private final Channel channel;
    private final DeviceId device;
    private final Json json;
    private final DeviceTargets devices;
    private final ConnectionMeters meters;
    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile boolean wantsActions;
    private volatile boolean wantsErrors;

    MqttPeer(Channel channel, DeviceId device, Json json, DeviceTargets devices, ConnectionMeters meters) {
        this.channel = channel;
        this.device = device;
        this.json = json;
        this.devices = devices;
        this.meters = meters;
    }

    @Override
    public ConnectionKind kind() {
        return ConnectionKind.MQTT;
    }

    void wants(Topic topic, boolean wanted) {
        switch (topic) {
            case ACTIONS -> wantsActions = wanted;
            case ERRORS -> wantsErrors = wanted;
            case MESSAGES -> throw new IllegalArgumentException("nobody subscribes to messages");
        }
    }

    boolean isEnded() {
        return ended.get();
    }

    boolean isReading() {
        return channel.isWritable();
    }

    void write(MqttMessage packet) {
        channel.writeAndFlush(packet, channel.voidPromise());
    }

    @Override
    public void act(NormalizedAction actions) {
        if (wantsActions && canRead()) {
            publish(Topic.ACTIONS, actions.data().actions());
        }
    }

    /** Tells what went wrong, if the device listens; the connection stays open. */
    void tell(ErrorBody error) {
        if (wantsErrors && canRead()) {
            publish(Topic.ERRORS, new ErrorEnvelope(error));
        }
    }

    @Override
    public void end(ErrorBody why) {
        if (!ended.compareAndSet(false, true)) {
            return;
        }
        meters.closed(kind(), Optional.ofNullable(why.rule()).orElse("failed"));
        if (wantsErrors && channel.isWritable()) {
            publish(Topic.ERRORS, new ErrorEnvelope(explained(why))).addListener(ChannelFutureListener.CLOSE);
            channel.eventLoop().schedule(() -> channel.close(), FAREWELL_SECONDS, TimeUnit.SECONDS);
        } else {
            channel.close();
        }
    }

    /** Closes at once; the device is not listening, or broke the protocol. */
    void close() {
        ended.set(true);
        channel.close();
    }

    /** To the token it looks as if it had ended; the device is told that it is gone itself. */
    private ErrorBody explained(ErrorBody why) {
        return why.code() == UNAUTHORIZED && devices.find(device).isEmpty() ? MqttErrors.deviceDeleted() : why;
    }

    private boolean canRead() {
        if (!channel.isWritable() && channel.isActive() && ended.compareAndSet(false, true)) {
            meters.closed(kind(), "too-slow");
            LOG.infof("The MQTT connection of device %s is closed: it reads too slowly", device);
            channel.close();
        }
        return !ended.get();
    }

    private ChannelFuture publish(Topic topic, Object payload) {
        return channel.writeAndFlush(MqttMessageBuilders.publish()
                .topicName(topic.of(device))
                .qos(MqttQoS.AT_MOST_ONCE)
                .payload(ByteBufUtil.writeUtf8(channel.alloc(), json.write(payload)))
                .build());
    }
}
