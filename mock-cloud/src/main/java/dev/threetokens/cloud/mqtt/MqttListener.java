package dev.threetokens.cloud.mqtt;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.AdaptiveRecvByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultEventExecutorGroup;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.EventExecutorGroup;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Listens for MQTT 3.1 and 3.1.1. On Netty and its codec rather than on an MQTT server on top of them: only so can reading
 * be stopped (docs/adr/0013).
 */
@Singleton
public class MqttListener {
    private static final Logger LOG = Logger.getLogger(MqttListener.class);
    private static final int AFTER_THE_WRITER = 5000;
    private static final int BACKLOG = 1024;
    private static final long STOP_SECONDS = 2;

    private final Services services;
    private final MqttConfig config;
    private @Nullable Running running;

    MqttListener(Services services, MqttConfig config) {
        this.services = services;
        this.config = config;
    }

    private record Running(Channel server, MqttPipeline pipeline, EventLoopGroup loops, EventExecutorGroup threads) {}

    /** @throws MqttStartException if the port is taken, or the files of TLS are no good */
    void start(@Observes @Priority(AFTER_THE_WRITER) StartupEvent event) {
        if (!config.enabled()) {
            return;
        }
        var tls = MqttTls.of(config);
        var loops = new NioEventLoopGroup(new DefaultThreadFactory("mqtt-io"));
        var threads = new DefaultEventExecutorGroup(config.threads(), new DefaultThreadFactory("mqtt"));
        var pipeline = new MqttPipeline(services, threads, tls);
        var bound = bootstrap(loops, pipeline)
                .bind(new InetSocketAddress(config.host(), config.port()))
                .awaitUninterruptibly();
        running = new Running(bound.channel(), pipeline, loops, threads);
        if (!bound.isSuccess()) {
            stop();
            throw MqttStartException.cannotListen(config.host(), config.port(), bound.cause());
        }
        LOG.infof("MQTT%s listens on %s:%d", tls.isPresent() ? " over TLS" : "", config.host(), port().orElseThrow());
    }

    /** Where it listens; nowhere if it is switched off. */
    public Optional<Integer> port() {
        return Optional.ofNullable(running).map(now -> ((InetSocketAddress) now.server.localAddress()).getPort());
    }

    void stop(@Observes ShutdownEvent event) {
        stop();
    }

    private void stop() {
        if (running != null) {
            running.server.close().awaitUninterruptibly();
            running.pipeline.connections().close().awaitUninterruptibly(STOP_SECONDS, TimeUnit.SECONDS);
            running.loops.shutdownGracefully(0, STOP_SECONDS, TimeUnit.SECONDS).awaitUninterruptibly();
            running.threads
                    .shutdownGracefully(0, STOP_SECONDS, TimeUnit.SECONDS)
                    .awaitUninterruptibly();
            running = null;
        }
    }

    /** Little is read at a time, and only what a connection asks for. */
    private ServerBootstrap bootstrap(EventLoopGroup loops, MqttPipeline pipeline) {
        return new ServerBootstrap()
                .group(loops)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .option(ChannelOption.SO_REUSEADDR, true)
                .childOption(ChannelOption.AUTO_READ, false)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childOption(ChannelOption.SO_SNDBUF, config.waitingBytes())
                .childOption(ChannelOption.MAX_MESSAGES_PER_READ, 1)
                .childOption(ChannelOption.RCVBUF_ALLOCATOR, new AdaptiveRecvByteBufAllocator(256, 1024, 8192))
                .childOption(
                        ChannelOption.WRITE_BUFFER_WATER_MARK,
                        new WriteBufferWaterMark(config.waitingBytes() / 2, config.waitingBytes()))
                .childHandler(pipeline);
    }
}
