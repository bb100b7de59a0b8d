package dev.threetokens.cloud.mqtt;

import dev.threetokens.cloud.access.Rule;
import dev.threetokens.model.error.ErrorBody;

/** A packet that is refused, with what the device is told about it. */
final class MqttException extends RuntimeException {
    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int TOO_LARGE = 413;
    private static final int TOO_MANY = 429;
    private static final String NO_SUCH_TOPIC = "channel/topic";

    private final ErrorBody body;

    private MqttException(ErrorBody body) {
        super(body.message(), null, false, false);
        this.body = body;
    }

    ErrorBody body() {
        return body;
    }

    /** The topic is not one of this cloud's, or not in this direction. */
    static MqttException noPermission(Topic topic) {
        return forbidden(topic, topic.hint(), NO_SUCH_TOPIC);
    }

    /** The topic is another device's. */
    static MqttException noPermission(Topic topic, Rule rule) {
        return forbidden(topic, rule.sentence(), rule.id());
    }

    static MqttException noObject() {
        return new MqttException(
                ErrorBody.of(BAD_REQUEST, "Bad Request: the payload is the data of the message, as one JSON object"));
    }

    static MqttException tooLarge(int maxBytes) {
        return new MqttException(ErrorBody.of(
                TOO_LARGE,
                "The payload is larger than " + maxBytes + " bytes; send less in one message, or over REST"));
    }

    static MqttException notReleased(int most) {
        return new MqttException(ErrorBody.of(
                TOO_MANY,
                "More than " + most + " messages of QoS 2 wait for their PUBREL; release them before you send more"));
    }

    private static MqttException forbidden(Topic topic, String sentence, String rule) {
        return new MqttException(
                new ErrorBody(FORBIDDEN, "No " + topic.verb() + " permission to topic: " + sentence, rule, null, null));
    }
}
