package dev.threetokens.cloud.mqtt;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.threetokens.cloud.messages.Intake;
import dev.threetokens.cloud.messages.Transport;
import dev.threetokens.cloud.streams.Registration;
import dev.threetokens.cloud.throttle.CallKind;
import dev.threetokens.cloud.throttle.RateLimits;
import dev.threetokens.model.id.MessageId;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Takes what devices publish. Every PUBLISH of every connection passes here. */
@Singleton
class Publications {
    private final TopicGate topics;
    private final Intake intake;
    private final RateLimits limits;
    private final MqttConfig config;
    private final ObjectReader object;

    Publications(TopicGate topics, Intake intake, RateLimits limits, MqttConfig config, ObjectMapper mapper) {
        this.topics = topics;
        this.intake = intake;
        this.limits = limits;
        this.config = config;
        this.object = mapper.readerFor(new TypeReference<Map<String, Object>>() {})
                .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /**
     * @return completes after the commit
     * @throws dev.threetokens.cloud.tokens.InvalidTokenException if the token has ended
     * @throws MqttException if the topic is not the device's own, or the payload is none
     * @throws dev.threetokens.cloud.throttle.RateExceededException if the device sends too often
     * @throws dev.threetokens.cloud.messages.RefusedMessageException if the intake refuses it
     */
    CompletionStage<MessageId> store(Registration from, MqttPublishMessage packet) {
        limits.require(from.bearer().caller(), CallKind.MQTT);
        topics.require(from, Topic.MESSAGES, packet.variableHeader().topicName());
        return intake.message(Transport.MQTT, from.device(), data(packet.payload()), Optional.empty());
    }

    private Map<String, Object> data(ByteBuf payload) {
        if (payload.readableBytes() > config.maxBytes()) {
            throw MqttException.tooLarge(config.maxBytes());
        }
        try {
            @Nullable Map<String, Object> data = object.readValue(ByteBufUtil.getBytes(payload));
            if (data == null) {
                throw MqttException.noObject();
            }
            return data;
        } catch (IOException e) {
            throw MqttException.noObject();
        }
    }
}
