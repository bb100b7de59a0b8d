package dev.threetokens.cloud.apidoc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.threetokens.model.action.Action;
import dev.threetokens.model.action.ActionList;
import dev.threetokens.model.action.Actions;
import dev.threetokens.model.action.NormalizedAction;
import dev.threetokens.model.channel.Acknowledgement;
import dev.threetokens.model.channel.Ping;
import dev.threetokens.model.channel.Register;
import dev.threetokens.model.error.ErrorBody;
import dev.threetokens.model.event.Event;
import dev.threetokens.model.event.EventName;
import dev.threetokens.model.message.Message;
import dev.threetokens.model.message.NormalizedMessage;
import io.quarkus.websockets.next.WebSocket;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The document of the streams and the code know the same channels, frames and fields. */
class StreamDocumentTest {
    /** Where the fields of each record of the contract are told; more than one place if it has several forms. */
    private static final Map<Class<?>, List<String>> RECORDS = Map.ofEntries(
            Map.entry(Register.class, List.of("Register")),
            Map.entry(Message.class, List.of("Message")),
            Map.entry(Actions.class, List.of("Actions")),
            Map.entry(ActionList.class, List.of("ActionList")),
            Map.entry(Action.class, List.of("Action")),
            Map.entry(
                    Acknowledgement.class,
                    List.of("Registered/properties/data", "Stored/properties/data", "Listed/properties/data")),
            Map.entry(NormalizedAction.class, List.of("ActionFrame")),
            Map.entry(NormalizedMessage.class, List.of("NormalizedMessage")),
            Map.entry(Event.class, List.of("Event")),
            Map.entry(Event.Subject.class, List.of("Event/properties/data")),
            Map.entry(Ping.class, List.of("Ping")));

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.threetokens.cloud", "dev.threetokens.model");

    private final StreamDocument document = StreamDocument.read();

    @Test
    void everyWebSocketOfTheCloudIsAChannelAndNoOtherIs() {
        var sockets = CODE.stream()
                .filter(type -> type.isAnnotatedWith(WebSocket.class))
                .map(type -> type.getAnnotationOfType(WebSocket.class).path())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(sockets).isNotEmpty();
        assertThat(addresses("websocket")).isEqualTo(sockets);
    }

    @Test
    void everyTopicOfMqttIsAChannelAndNoOtherIs() {
        var topics = constants("dev.threetokens.cloud.mqtt.Topic")
                .map(topic -> "/v1.1/" + topic.toLowerCase(Locale.ROOT) + "/{deviceId}")
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(addresses("mqtt")).isEqualTo(topics);
    }

    @Test
    void everyFrameThatTheDeviceChannelTakesIsAMessageAndNoOtherIs() {
        var frames = constants("dev.threetokens.cloud.websocket.Frame$Type")
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(document.messagesOf("takeFrame")).isEqualTo(frames);
        assertThat(frames)
                .allSatisfy(name -> assertThat(document.resolved("#/components/messages/" + name)
                                .at("/examples/0/payload/type")
                                .asText())
                        .isEqualTo(name));
    }

    @Test
    void everyEventIsNamedAndNoOtherIs() {
        var named = texts(schema("Event").at("/properties/event/enum"));

        assertThat(named)
                .containsExactlyElementsOf(Arrays.stream(EventName.values())
                        .map(EventName::toString)
                        .toList());
    }

    @TestFactory
    Stream<DynamicTest> eachRecordHasTheFieldsThatTheDocumentTells() {
        return RECORDS.entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(one.getKey().getSimpleName(), () -> {
                    var told = one.getValue().stream()
                            .flatMap(place -> names(schema(place).path("properties")))
                            .collect(Collectors.toCollection(TreeSet::new));
                    assertThat(told).isEqualTo(fields(one.getKey()));
                }));
    }

    @Test
    void eachRecordOfTheDeviceChannelAndOfTheEventFeedIsCompared() {
        var records = CODE.stream()
                .filter(type -> Set.of("dev.threetokens.model.channel", "dev.threetokens.model.event")
                        .contains(type.getPackageName()))
                .filter(type -> type.isRecord())
                .map(type -> type.getName())
                .toList();

        assertThat(RECORDS.keySet().stream().map(Class::getName)).containsAll(records);
    }

    /** A channel has nothing to say about the fields of a body. */
    @Test
    void anErrorHasTheFieldsOfRestWithoutItsListOfFields() {
        var expected = fields(ErrorBody.class);
        expected.remove("errors");
        assertThat(names(schema("Error/properties/error").path("properties")).collect(Collectors.toSet()))
                .isEqualTo(expected);
        expected.remove("cid");
        assertThat(names(schema("MqttError/properties/error").path("properties"))
                        .collect(Collectors.toSet()))
                .isEqualTo(expected);
    }

    @TestFactory
    Stream<DynamicTest> eachExampleIsWhatItsSchemaSays() {
        return names(document.resolved("#/components/messages"))
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    var examples =
                            document.resolved("#/components/messages/" + name).path("examples");
                    assertThat(examples).isNotEmpty();
                    assertThat(examples)
                            .allSatisfy(example -> assertThat(document.faults(
                                            name, example.required("payload").toString()))
                                    .isEmpty());
                }));
    }

    @Test
    void everyMessageBelongsToAChannelAndEveryReferenceLeadsSomewhere() {
        assertThat(document.references())
                .allSatisfy(reference -> assertThat(document.resolved(reference).isMissingNode())
                        .as(reference)
                        .isFalse());
        var used = document.root().required("channels").findValuesAsText("$ref");
        assertThat(used)
                .containsAll(names(document.resolved("#/components/messages"))
                        .map(name -> "#/components/messages/" + name)
                        .toList());
    }

    @Test
    void theSignOfLifeIsAsTold() throws Exception {
        var ping = new ObjectMapper().writeValueAsString(Ping.at(1_795_771_797_718L));

        assertThat(document.faults("ping", ping)).isEmpty();
    }

    private TreeSet<String> addresses(String server) {
        var found = new TreeSet<String>();
        for (var channel : document.root().required("channels")) {
            if (channel.at("/servers/0/$ref").asText().equals("#/servers/" + server)) {
                found.add(channel.required("address").asText());
            }
        }
        return found;
    }

    private JsonNode schema(String place) {
        return document.resolved("#/components/schemas/" + place);
    }

    private static Stream<String> constants(String enumeration) {
        try {
            return Arrays.stream(Class.forName(enumeration).getEnumConstants()).map(one -> ((Enum<?>) one).name());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    /** As they are written to JSON. */
    private static TreeSet<String> fields(Class<?> type) {
        var mapper = new ObjectMapper();
        return mapper.getSerializationConfig().introspect(mapper.constructType(type)).findProperties().stream()
                .map(property -> property.getName())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> names(JsonNode node) {
        return node.properties().stream().map(Map.Entry::getKey);
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).toList();
    }
}
