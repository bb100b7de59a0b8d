package dev.threetokens.sdk;

import static dev.threetokens.sdk.SdkWorld.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import cloud.artik.client.ApiException;
import cloud.artik.model.NormalizedMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
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
        var times = new ArrayList<Long>();
        String next = null;
        do {
            var page = alice.messages()
                    .getNormalizedMessages(null, light, null, null, null, next, PAGE, start, now() + 1_000, order);
            page.getData().stream().map(NormalizedMessage::getTs).forEach(times::add);
            next = page.getNext();
        } while (next != null);
        return times;
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
