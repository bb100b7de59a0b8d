package dev.threetokens.cloud.mqtt;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.mqtt.MqttDecoder;
import io.netty.handler.codec.mqtt.MqttEncoder;
import io.netty.handler.flush.FlushConsolidationHandler;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.timeout.IdleStateHandler;
import io.netty.util.concurrent.EventExecutorGroup;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** What a connection is made of, and how many there may be. */
final class MqttPipeline extends ChannelInitializer<SocketChannel> {
    /** The largest CONNECT: names and a token. Who has not shown one is given no more memory. */
    private static final int MAX_CONNECT_BYTES = 8192;

    private static final int MAX_CLIENT_ID = 65_535;
    private static final int ANSWERS_PER_FLUSH = 256;
    private static final double PATIENCE = 1.5;

    private final Services services;
    private final EventExecutorGroup threads;
    private final Optional<SslContext> tls;
    private final ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE, true);

    /** @param threads where connections run; they may block there */
    MqttPipeline(Services services, EventExecutorGroup threads, Optional<SslContext> tls) {
        this.services = services;
        this.threads = threads;
        this.tls = tls;
    }

    /** The open connections. */
    ChannelGroup connections() {
        return connections;
    }

    @Override
    protected void initChannel(SocketChannel channel) {
        if (connections.size() >= services.config().maxConnections()) {
            channel.close();
            return;
        }
        connections.add(channel);
        var pipeline = channel.pipeline();
        tls.ifPresent(context -> pipeline.addLast(context.newHandler(channel.alloc())));
        pipeline.addLast(new FlushConsolidationHandler(ANSWERS_PER_FLUSH, true));
        pipeline.addLast(new WholePackets(MAX_CONNECT_BYTES));
        pipeline.addLast(
                new MqttDecoder(Math.max(MAX_CONNECT_BYTES, services.config().maxPacketBytes()), MAX_CLIENT_ID));
        pipeline.addLast(MqttEncoder.INSTANCE);
        pipeline.addLast(threads, new MqttConnection(services, this));
    }

    /** From now on the connection may send larger packets, and must send some from time to time. */
    void accepted(ChannelHandlerContext context, int keepAliveSeconds) {
        var pipeline = context.channel().pipeline();
        pipeline.get(WholePackets.class).allow(services.config().maxPacketBytes());
        pipeline.addBefore(
                context.name(), null, new IdleStateHandler(silence(keepAliveSeconds), 0, 0, TimeUnit.MILLISECONDS));
    }

    /** One and a half times the keep-alive (MQTT 3.1.1 section 3.1.2.10), in milliseconds; 0 asks for none. */
    private long silence(int keepAliveSeconds) {
        long longest = services.config().longestSilence().toMillis();
        long asked = (long) (TimeUnit.SECONDS.toMillis(keepAliveSeconds) * PATIENCE);
        return asked == 0 ? longest : Math.min(asked, longest);
    }
}
