package dev.threetokens.sdk;

import static org.awaitility.Awaitility.await;

import cloud.artik.model.EventFeedData;
import cloud.artik.model.MessageOut;
import cloud.artik.model.WebSocketError;
import cloud.artik.websocket.EventFeedWebSocket;
import cloud.artik.websocket.FirehoseWebSocket;
import cloud.artik.websocket.WebSocketProxy;
import dev.threetokens.e2e.api.HeldToken;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** The SDK's sockets that only listen, and all that came over them. */
record Following(WebSocketProxy socket, Heard heard, List<EventFeedData> events) implements AutoCloseable {
    /** @param whom the parameters {@code sdid}, {@code sdids}, {@code sdtids} and {@code uid}, as far as they are there */
    static Following messages(HeldToken token, Map<String, String> whom) throws Exception {
        SdkWorld.pointSockets();
        var heard = new Heard();
        var socket = new FirehoseWebSocket(
                token.value(), whom.get("sdid"), whom.get("sdids"), whom.get("sdtids"), whom.get("uid"), heard);
        return new Following(socket, heard, List.of()).answered();
    }

    /** @param whom the parameters {@code did}, {@code dids}, {@code uid} and {@code event}, as far as they are there */
    static Following events(HeldToken token, Map<String, String> whom) throws Exception {
        SdkWorld.pointSockets();
        var heard = new Heard();
        var events = new CopyOnWriteArrayList<EventFeedData>();
        var socket = new EventFeedWebSocket(
                token.value(),
                whom.get("did"),
                whom.get("dids"),
                whom.get("uid"),
                whom.get("event"),
                heard,
                events::add);
        return new Following(socket, heard, events).answered();
    }

    /** The SDK's own {@code connectBlocking} waits for ever if the upgrade is refused. */
    private Following answered() throws Exception {
        socket.connect();
        await().until(heard::isAnswered);
        return this;
    }

    List<MessageOut> messages() {
        return heard.messages();
    }

    List<WebSocketError> errors() {
        return heard.errors();
    }

    List<Integer> closings() {
        return heard.closings();
    }

    /** The SDK cannot close what the cloud has closed. */
    @Override
    public void close() throws IOException {
        if (heard.isOpen()) {
            socket.close();
        }
    }
}
