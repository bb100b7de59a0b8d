package dev.threetokens.cloud.websocket;

import dev.threetokens.cloud.streams.ConnectionKind;
import dev.threetokens.cloud.streams.Peer;
import dev.threetokens.model.error.ErrorBody;
import io.quarkus.websockets.next.UserData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The reader of a stream whose upgrade is not answered yet. What is sent to it waits for its socket, so that a client that
 * sees its stream open misses nothing.
 */
final class ComingPeer implements Peer {
    /** Where {@link StreamUpgrade} leaves it for the socket that then opens. */
    static final UserData.TypedKey<ComingPeer> KEY = new UserData.TypedKey<>("reader");

    private final ConnectionKind kind;
    private final int mostWaiting;
    private final List<Consumer<SocketPeer>> waiting = new ArrayList<>();
    private Optional<SocketPeer> socket = Optional.empty();
    private boolean missed;

    /** @param mostWaiting what waits beyond this is dropped: the socket closes for being too slow before it would come to it */
    ComingPeer(ConnectionKind kind, int mostWaiting) {
        this.kind = kind;
        this.mostWaiting = mostWaiting;
    }

    @Override
    public ConnectionKind kind() {
        return kind;
    }

    /** Whether it was missed before. */
    synchronized boolean missedAgain() {
        var before = missed;
        missed = true;
        return before;
    }

    @Override
    public void send(Object frame) {
        tell(peer -> peer.send(frame));
    }

    @Override
    public void end(ErrorBody why) {
        tell(peer -> peer.end(why));
    }

    synchronized void arrived(SocketPeer peer) {
        socket = Optional.of(peer);
        waiting.forEach(what -> what.accept(peer));
        waiting.clear();
    }

    private synchronized void tell(Consumer<SocketPeer> what) {
        socket.ifPresentOrElse(what, () -> hold(what));
    }

    private void hold(Consumer<SocketPeer> what) {
        if (waiting.size() <= mostWaiting) {
            waiting.add(what);
        }
    }
}
