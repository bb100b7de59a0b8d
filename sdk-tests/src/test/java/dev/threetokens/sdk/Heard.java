package dev.threetokens.sdk;

import cloud.artik.model.Acknowledgement;
import cloud.artik.model.ActionOut;
import cloud.artik.model.MessageOut;
import cloud.artik.model.WebSocketError;
import cloud.artik.websocket.ArtikCloudWebSocketCallback;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** All that an SDK's socket told its callback. */
final class Heard implements ArtikCloudWebSocketCallback {
    private final List<Acknowledgement> acknowledgements = new CopyOnWriteArrayList<>();
    private final List<ActionOut> actions = new CopyOnWriteArrayList<>();
    private final List<MessageOut> messages = new CopyOnWriteArrayList<>();
    private final List<WebSocketError> errors = new CopyOnWriteArrayList<>();
    private final List<Long> pings = new CopyOnWriteArrayList<>();
    private final List<Integer> closings = new CopyOnWriteArrayList<>();
    private volatile boolean opened;

    List<Acknowledgement> acknowledgements() {
        return acknowledgements;
    }

    List<ActionOut> actions() {
        return actions;
    }

    List<MessageOut> messages() {
        return messages;
    }

    List<WebSocketError> errors() {
        return errors;
    }

    /** Their times, in milliseconds since the epoch. */
    List<Long> pings() {
        return pings;
    }

    /** The codes. */
    List<Integer> closings() {
        return closings;
    }

    boolean isOpen() {
        return opened && closings.isEmpty();
    }

    /** The upgrade was answered, by a socket or by a refusal. */
    boolean isAnswered() {
        return opened || !errors.isEmpty();
    }

    @Override
    public void onOpen(int httpStatus, String httpStatusMessage) {
        opened = true;
    }

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
    public void onPing(long timestamp) {
        pings.add(timestamp);
    }
}
