package dev.threetokens.sdk;

import static dev.threetokens.sdk.SdkWorld.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import cloud.artik.client.ApiException;
import cloud.artik.model.NormalizedMessage;
import cloud.artik.model.NormalizedMessagesEnvelope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MessagesIT {
    private static final int SENT = 25;
    private static final int PAGE = 10;

    private final Sdk alice = SdkWorld.user("alice");
    private String light = "";
    private Sdk device = SdkWorld.anonymous();

    @BeforeEach
    void aLightWithAToken() throws ApiException {
        light = SdkWorld.newLight(alice, "Light that reports");
        device = SdkWorld.device(SdkWorld.newToken(alice, light));
    }

    @Test
    void aMessageIsReadByTheIdThatItGot() throws ApiException {
        var mid = send(Map.of("state", true, "brightness", 40), now());

        var read = device.messages()
                .getNormalizedMessages(null, light, mid, null, null, null, null, null, null, null)
                .getData();

        assertThat(read).hasSize(1);
        assertThat(read.get(0).getMid()).isEqualTo(mid);
        assertThat(read.get(0).getData()).isEqualTo(Map.of("state", true, "brightness", 40.0));
        assertThat(read.get(0).getUid()).isEqualTo(SdkWorld.idOf("alice"));
    }

    @Test
    void aMessageWithoutATypeIsAMessageToo() throws ApiException {
        var message = SdkWorld.message(light, Map.of("power", 4.5), now());
        message.setType(null);
        assertThat(device.messages().sendMessage(message).getData().getMid()).hasSize(32);
    }

    @Test
    void aHistoryIsPagedBothWaysByNext() throws ApiException {
        long start = now() - SENT * 1_000;
        for (int i = 0; i < SENT; i++) {
            send(Map.of("brightness", i), start + i * 1_000L);
        }
        var expected =
                LongStream.range(0, SENT).mapToObj(i -> start + i * 1_000).toList();

        assertThat(timesOfAllPages("asc", start)).isEqualTo(expected);
        assertThat(timesOfAllPages("desc", start))
                .containsExactlyElementsOf(
                        expected.stream().sorted((a, b) -> Long.compare(b, a)).toList());
    }

    @Test
    void aFilterFindsValuesFromABoundOn() throws ApiException {
        long start = now() - 10_000;
        var sent = List.<Map<String, Object>>of(
                Map.of("brightness", 79),
                Map.of("brightness", 80),
                Map.of("power", 90.0),
                Map.of("brightness", 95, "power", 2.5));
        for (int i = 0; i < sent.size(); i++) {
            send(sent.get(i), start + i);
        }

        assertThat(found(null, "brightness:>=80", start)).containsExactly(start + 1, start + 3);
        assertThat(found(null, "brightness:80", start)).containsExactly(start + 1);
        assertThat(found(null, "brightness:<80", start)).containsExactly(start);
        assertThat(found(null, "state:true", start)).isEmpty();
        assertRefused(400, () -> found(null, "brightness:>=bright", start));
    }

    @Test
    void messagesAreFoundByAFieldThatTheyHave() throws ApiException {
        long start = now() - 10_000;
        send(Map.of("brightness", 10), start);
        send(Map.of("power", 2.5), start + 1);
        send(Map.of("brightness", 20, "power", 3.5), start + 2);
        send(Map.of("brightness", 30), start + 3);

        assertThat(found("power", null, start)).containsExactly(start + 1, start + 2);
        assertThat(found("POWER", null, start)).containsExactly(start + 1, start + 2);
        assertThat(found("state", null, start)).isEmpty();
        assertThat(alice.messages().getLastNormalizedMessages(1, light, "power").getData())
                .extracting(NormalizedMessage::getTs)
                .containsExactly(start + 2);
    }

    @Test
    void theLastMessagesOfSomeDevicesComeNewestFirst() throws ApiException {
        send(Map.of("brightness", 1), now() - 2_000);
        send(Map.of("brightness", 2), now() - 1_000);

        var last = alice.messages().getLastNormalizedMessages(1, light, null);

        assertThat(last.getSdids()).isEqualTo(light);
        assertThat(last.getData()).hasSize(1);
        assertThat(last.getData().get(0).getData()).containsEntry("brightness", 2.0);
    }

    @Test
    void aDeviceSpeaksForItselfOnlyAndKeepsTheRules() throws ApiException {
        var sibling = SdkWorld.newLight(alice, "Its sibling");
        assertRefused(
                403, () -> device.messages().sendMessage(SdkWorld.message(sibling, Map.of("state", true), now())));
        assertRefused(400, () -> send(Map.of("state", true), -1));
        assertRefused(400, () -> send(Map.of("state", true), now() + 3_600_000));
        assertRefused(413, () -> send(Map.of("state", "x".repeat(11_000)), now()));
    }

    private List<Long> timesOfAllPages(String order, long start) throws ApiException {
        return times(next -> page(null, null, next, start, order));
    }

    private List<Long> found(@Nullable String field, @Nullable String filter, long start) throws ApiException {
        return times(next -> page(field, filter, next, start, "asc"));
    }

    private NormalizedMessagesEnvelope page(
            @Nullable String field, @Nullable String filter, @Nullable String next, long start, String order)
            throws ApiException {
        return alice.messages()
                .getNormalizedMessages(null, light, null, field, filter, next, PAGE, start, now() + 1_000, order);
    }

    private static List<Long> times(Pages pages) throws ApiException {
        var times = new ArrayList<Long>();
        String next = null;
        do {
            var page = pages.from(next);
            page.getData().stream().map(NormalizedMessage::getTs).forEach(times::add);
            next = page.getNext();
        } while (next != null);
        return times;
    }

    private interface Pages {
        NormalizedMessagesEnvelope from(@Nullable String next) throws ApiException;
    }

    private String send(Map<String, Object> data, long ts) throws ApiException {
        return device.messages()
                .sendMessage(SdkWorld.message(light, data, ts))
                .getData()
                .getMid();
    }

    private static long now() {
        return System.currentTimeMillis();
    }
}
