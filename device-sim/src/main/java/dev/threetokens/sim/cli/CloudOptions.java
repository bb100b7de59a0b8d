package dev.threetokens.sim.cli;

import dev.threetokens.sim.channel.ChannelSettings;
import dev.threetokens.sim.channel.Destination;
import dev.threetokens.sim.channel.Protocol;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** Where the cloud is and how devices talk to it. */
final class CloudOptions {
    @Option(
            names = "--cloud",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:8080",
            converter = Address.class,
            description = "Address of the cloud (default: ${DEFAULT-VALUE}).")
    private URI cloud = URI.create("");

    @Option(
            names = "--transport",
            paramLabel = "websocket|mqtt|rest",
            defaultValue = "websocket",
            description = "How devices talk to it (default: ${DEFAULT-VALUE}).")
    private Protocol transport = Protocol.WEBSOCKET;

    @Option(
            names = "--mqtt",
            paramLabel = "URL",
            converter = Broker.class,
            description = "Where the cloud takes MQTT, mqtt:// or with TLS mqtts:// (default: port 1883 of its host).")
    private Optional<URI> mqtt = Optional.empty();

    /** @param poll over REST, time between two questions for Actions */
    ChannelSettings channels(Duration poll) {
        return ChannelSettings.to(
                new Destination(transport, cloud, mqtt.orElseGet(() -> Destination.usualBroker(cloud)), poll));
    }

    private static final class Address implements ITypeConverter<URI> {
        @Override
        public URI convert(String text) {
            return Texts.address(text);
        }
    }

    private static final class Broker implements ITypeConverter<URI> {
        @Override
        public URI convert(String text) {
            return Texts.broker(text);
        }
    }
}
