package dev.threetokens.cloud.mqtt;

import dev.threetokens.cloud.mqtt.Admission.Admitted;
import dev.threetokens.cloud.streams.ConnectionKind;
import dev.threetokens.cloud.streams.Registration;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.mqtt.MqttConnectMessage;
import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import io.netty.handler.codec.mqtt.MqttIdentifierRejectedException;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttUnacceptableProtocolVersionException;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One connection: until its CONNECT is accepted nothing else is taken. It runs on a thread that may block, always the same
 * one, and reads only when it is ready for more.
 */
final class MqttConnection extends ChannelInboundHandlerAdapter {
    private static final Logger LOG = Logger.getLogger(MqttConnection.class);

    private final Services services;
    private final MqttPipeline pipeline;
    private boolean refused;
    private @Nullable Future<?> connectTimeout;
    private @Nullable Registration registration;
    private @Nullable Session session;

    MqttConnection(Services services, MqttPipeline pipeline) {
        this.services = services;
        this.pipeline = pipeline;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        long patience = services.config().connectTimeout().toMillis();
        connectTimeout = context.executor().schedule(() -> context.close(), patience, TimeUnit.MILLISECONDS);
        context.read();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object packet) {
        try {
            handle(context, (MqttMessage) packet);
        } finally {
            ReferenceCountUtil.release(packet);
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        if (session == null || session.takesMore()) {
            context.read();
        }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        if (session != null) {
            session.resume();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        cancelConnectTimeout();
        if (registration != null) {
            services.channels().unregister(registration);
            services.meters().gone(ConnectionKind.MQTT);
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof IdleStateEvent) {
            context.close();
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable failure) {
        LOG.info("an MQTT connection failed", failure);
        context.close();
    }

    private void handle(ChannelHandlerContext context, MqttMessage packet) {
        if (packet.decoderResult().isFailure()) {
            malformed(context, packet.decoderResult().cause());
        } else if (session != null) {
            session.handle(packet);
        } else if (packet instanceof MqttConnectMessage connect && !refused) {
            connect(context, connect);
        } else {
            context.close();
        }
    }

    private void malformed(ChannelHandlerContext context, Throwable cause) {
        if (cause instanceof MqttUnacceptableProtocolVersionException) {
            refuse(context, MqttConnectReturnCode.CONNECTION_REFUSED_UNACCEPTABLE_PROTOCOL_VERSION);
        } else if (cause instanceof MqttIdentifierRejectedException) {
            refuse(context, MqttConnectReturnCode.CONNECTION_REFUSED_IDENTIFIER_REJECTED);
        } else {
            context.close();
        }
    }

    private void connect(ChannelHandlerContext context, MqttConnectMessage connect) {
        cancelConnectTimeout();
        try {
            accept(context, connect, services.admission().admit(connect));
        } catch (RefusedConnectException e) {
            refuse(context, e.code());
        }
    }

    private void accept(ChannelHandlerContext context, MqttConnectMessage connect, Admitted admitted) {
        var peer = new MqttPeer(
                context.channel(), admitted.device().id(), services.json(), services.devices(), services.meters());
        registration = new Registration(peer, admitted.bearer(), admitted.device());
        session = new Session(registration, peer, services, context.executor(), context::read);
        services.meters().opened(ConnectionKind.MQTT);
        services.channels().register(registration);
        if (!peer.isEnded()) {
            pipeline.accepted(context, connect.variableHeader().keepAliveTimeSeconds());
            peer.write(Packets.connack(MqttConnectReturnCode.CONNECTION_ACCEPTED));
        }
    }

    private void refuse(ChannelHandlerContext context, MqttConnectReturnCode code) {
        refused = true;
        context.writeAndFlush(Packets.connack(code)).addListener(ChannelFutureListener.CLOSE);
    }

    private void cancelConnectTimeout() {
        if (connectTimeout != null) {
            connectTimeout.cancel(false);
            connectTimeout = null;
        }
    }
}
