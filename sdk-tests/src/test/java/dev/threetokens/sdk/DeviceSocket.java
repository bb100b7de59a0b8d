package dev.threetokens.sdk;

import static org.awaitility.Awaitility.await;

import cloud.artik.model.Acknowledgement;
import cloud.artik.model.ActionOut;
import cloud.artik.model.RegisterMessage;
import cloud.artik.model.WebSocketError;
import cloud.artik.websocket.DeviceChannelWebSocket;
import java.io.IOException;
import java.util.List;

/** The SDK's socket of a device, and all that came over it. */
final class DeviceSocket implements AutoCloseable {
    private final Heard heard = new Heard();
    private final DeviceChannelWebSocket socket;

    private DeviceSocket() throws Exception {
        SdkWorld.pointSockets();
        socket = new DeviceChannelWebSocket(true, heard);
    }

    static DeviceSocket open() throws Exception {
        var opened = new DeviceSocket();
        opened.socket.connectBlocking();
        // The SDK calls back a moment later than it lets its caller go on.
        await().until(opened.heard::isAnswered);
        return opened;
    }

    void register(String device, String token, String cid) throws Exception {
        var register = new RegisterMessage();
        register.setType("register");
        register.setSdid(device);
        register.setAuthorization("bearer " + token);
        register.setCid(cid);
        socket.registerChannel(register);
    }

    DeviceChannelWebSocket sdk() {
        return socket;
    }

    List<Acknowledgement> acknowledgements() {
        return heard.acknowledgements();
    }

    List<ActionOut> actions() {
        return heard.actions();
    }

    List<WebSocketError> errors() {
        return heard.errors();
    }

    List<Long> pings() {
        return heard.pings();
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
