package dev.threetokens.sdk;

import cloud.artik.model.Acknowledgement;
import cloud.artik.model.ActionOut;
import cloud.artik.model.MessageOut;
import cloud.artik.model.RegisterMessage;
import cloud.artik.model.WebSocketError;
import cloud.artik.websocket.ArtikCloudWebSocketCallback;
import cloud.artik.websocket.DeviceChannelWebSocket;
import cloud.artik.websocket.WebSocketProxy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The SDK's socket of a device, and all that came over it. */
final class DeviceSocket implements ArtikCloudWebSocketCallback, AutoCloseable {
    private final List<Acknowledgement> acknowledgements = new CopyOnWriteArrayList<>();
    private final List<ActionOut> actions = new CopyOnWriteArrayList<>();
    private final List<MessageOut> messages = new CopyOnWriteArrayList<>();
    private final List<WebSocketError> errors = new CopyOnWriteArrayList<>();
    private final List<Integer> closings = new CopyOnWriteArrayList<>();
    private final DeviceChannelWebSocket socket;

    private DeviceSocket() throws Exception {
        WebSocketProxy.setHost(SdkWorld.cloud().toString().replaceFirst("http", "ws") + "/v1.1");
        socket = new DeviceChannelWebSocket(true, this);
    }

    static DeviceSocket open() throws Exception {
        var opened = new DeviceSocket();
        opened.socket.connectBlocking();
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
        return acknowledgements;
    }

    List<ActionOut> actions() {
        return actions;
    }

    List<WebSocketError> errors() {
        return errors;
    }

    List<Integer> closings() {
        return closings;
    }

    @Override
    public void close() throws Exception {
        socket.close();
    }

    @Override
    public void onOpen(int httpStatus, String httpStatusMessage) {}

    @Override
    public void onMessage(MessageOut message) {
        messages.add(message);
    }

    @Override
    public void onAction(ActionOut action) {
        actions.add(action);
    }

    @Override
    public void onAck(Acknowledgement acknowledgement) {
        acknowledgements.add(acknowledgement);
    }

    @Override
    public void onClose(int code, String reason, boolean remote) {
        closings.add(code);
    }

    @Override
    public void onError(WebSocketError error) {
        errors.add(error);
    }

    @Override
    public void onPing(long timestamp) {}
}
