package dev.threetokens.cloud.websocket;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.threetokens.cloud.access.Caller;
import dev.threetokens.cloud.access.Operation;
import dev.threetokens.cloud.gate.AccessRefusedException;
import dev.threetokens.cloud.gate.ErrorBodies;
import dev.threetokens.cloud.gate.Gate;
import dev.threetokens.cloud.messages.Intake;
import dev.threetokens.cloud.messages.RefusedMessageException;
import dev.threetokens.cloud.messages.Transport;
import dev.threetokens.cloud.streams.DeviceChannels;
import dev.threetokens.cloud.streams.Peer;
import dev.threetokens.cloud.streams.Registration;
import dev.threetokens.cloud.streams.StreamConfig;
import dev.threetokens.cloud.targets.DeviceTargets;
import dev.threetokens.cloud.throttle.CallKind;
import dev.threetokens.cloud.throttle.RateExceededException;
import dev.threetokens.cloud.throttle.RateLimits;
import dev.threetokens.cloud.tokens.BearerTokens;
import dev.threetokens.cloud.tokens.InvalidTokenException;
import dev.threetokens.model.action.Actions;
import dev.threetokens.model.channel.Acknowledgement;
import dev.threetokens.model.channel.Register;
import dev.threetokens.model.envelope.Data;
import dev.threetokens.model.error.ErrorBody;
import dev.threetokens.model.error.ErrorEnvelope;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.MessageId;
import dev.threetokens.model.message.Message;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** What each frame of the device channel does. Every error is a frame; none closes the channel. */
@Singleton
class ChannelFrames {
    private static final int MAX_CID = 64;

    private final ObjectMapper mapper;
    private final DeviceChannels channels;
    private final BearerTokens bearers;
    private final Gate gate;
    private final DeviceTargets devices;
    private final Intake intake;
    private final RateLimits limits;
    private final StreamConfig config;

    ChannelFrames(
            ObjectMapper mapper,
            DeviceChannels channels,
            BearerTokens bearers,
            Gate gate,
            DeviceTargets devices,
            Intake intake,
            RateLimits limits,
            StreamConfig config) {
        this.mapper = mapper;
        this.channels = channels;
        this.bearers = bearers;
        this.gate = gate;
        this.devices = devices;
        this.intake = intake;
        this.limits = limits;
        this.config = config;
    }

    /** @param acknowledge whether the channel was opened with {@code ack=true} */
    void handle(Peer peer, boolean acknowledge, String text) {
        Optional<String> cid = Optional.empty();
        try {
            var frame = Frame.parse(mapper, text);
            cid = checkedCid(frame);
            handle(peer, acknowledge, frame);
        } catch (RuntimeException e) {
            peer.send(new ErrorEnvelope(bodyOf(e).withCid(cid.orElse(null))));
        }
    }

    /** Too many frames of this channel wait. The client learns which was not taken. */
    void refuse(Peer peer, String text) {
        try {
            var cid = checkedCid(Frame.parse(mapper, text));
            peer.send(new ErrorEnvelope(ChannelErrors.overloaded().withCid(cid.orElse(null))));
        } catch (FrameException e) {
            peer.send(new ErrorEnvelope(e.body()));
        }
    }

    private void handle(Peer peer, boolean acknowledge, Frame frame) {
        switch (frame.type()) {
            case REGISTER -> register(peer, acknowledge, frame.as(Register.class, mapper));
            case UNREGISTER -> unregister(peer, acknowledge, frame);
            case LIST -> list(peer, frame);
            case MESSAGE -> message(peer, acknowledge, frame.as(Message.class, mapper));
            case ACTION -> action(peer, acknowledge, frame.as(Actions.class, mapper));
        }
    }

    private void register(Peer peer, boolean acknowledge, Register frame) {
        var bearer = bearers.ofHeader(Optional.ofNullable(frame.authorization()));
        var id = required(frame.sdid(), "Missing sdid value");
        var found = devices.find(id).orElseThrow(FrameException::noSuchDevice);
        var device = gate.open(bearer.caller(), Operation.OPEN_CHANNEL, found).value();
        if (channels.on(peer, id).isPresent()) {
            throw FrameException.alreadyRegistered();
        }
        if (channels.on(peer).size() >= config.devicesPerChannel()) {
            throw FrameException.badRequest("A channel takes at most " + config.devicesPerChannel() + " devices");
        }
        channels.register(new Registration(peer, bearer, device));
        if (acknowledge && channels.on(peer, id).isPresent()) {
            peer.send(new Data<>(Acknowledgement.ofRegistration(frame.cid())));
        }
    }

    private void unregister(Peer peer, boolean acknowledge, Frame frame) {
        var asked = frame.as(Register.class, mapper);
        channels.unregister(registered(peer, required(asked.sdid(), "Missing sdid value")));
        if (acknowledge) {
            peer.send(new Data<>(Acknowledgement.ofRegistration(asked.cid())));
        }
    }

    private void list(Peer peer, Frame frame) {
        List<String> ids = channels.on(peer).stream()
                .map(one -> one.device().id().value())
                .sorted()
                .toList();
        Map<String, Object> listed = frame.cid()
                .<Map<String, Object>>map(cid -> Map.of("code", 200, "message", ids, "cid", cid))
                .orElse(Map.of("code", 200, "message", ids));
        peer.send(new Data<>(listed));
    }

    private void message(Peer peer, boolean acknowledge, Message frame) {
        var registration = registered(peer, required(frame.sdid(), "Missing sdid value"));
        var device = registration.device();
        gate.require(stillThere(registration), Operation.SEND_MESSAGE, device.asTarget());
        var data = required(frame.data(), "Missing data value");
        var stored = intake.message(Transport.WEBSOCKET, device, data, Optional.ofNullable(frame.ts()));
        confirm(peer, acknowledge, stored, frame.cid());
    }

    private void action(Peer peer, boolean acknowledge, Actions frame) {
        var registration = frame.sdid() == null ? onlyOne(peer) : registered(peer, frame.sdid());
        var id = required(frame.ddid(), "Missing ddid value");
        var found = devices.find(id).orElseThrow(() -> FrameException.of(ErrorBodies.notFound()));
        var destination = gate.open(stillThere(registration), Operation.SEND_ACTION, found)
                .value();
        var stored = intake.actions(
                Transport.WEBSOCKET,
                destination,
                Optional.of(registration.device().id()),
                required(frame.data(), "Missing data value"),
                Optional.ofNullable(frame.ts()));
        confirm(peer, acknowledge, stored, frame.cid());
    }

    /** The token is asked anew for every frame: one that ended a moment ago is gone. */
    private Caller stillThere(Registration registration) {
        var caller = bearers.again(registration.bearer()).caller();
        limits.require(caller, CallKind.FRAME);
        return caller;
    }

    private void confirm(Peer peer, boolean acknowledge, CompletionStage<MessageId> stored, @Nullable String cid) {
        stored.whenComplete((mid, failure) -> {
            if (failure != null) {
                peer.send(new ErrorEnvelope(bodyOf(failure).withCid(cid)));
            } else if (acknowledge) {
                peer.send(new Data<>(Acknowledgement.ofMessage(mid, cid)));
            }
        });
    }

    private Registration registered(Peer peer, DeviceId device) {
        return channels.on(peer, device).orElseThrow(FrameException::notRegistered);
    }

    private Registration onlyOne(Peer peer) {
        var all = channels.on(peer);
        if (all.size() != 1) {
            throw FrameException.badRequest("Missing sdid value");
        }
        return all.get(0);
    }

    private static Optional<String> checkedCid(Frame frame) {
        if (frame.cid().filter(cid -> cid.length() > MAX_CID).isPresent()) {
            throw FrameException.badRequest("Wrong cid: at most " + MAX_CID + " characters");
        }
        return frame.cid();
    }

    private static <T> T required(@Nullable T value, String sentence) {
        if (value == null) {
            throw FrameException.badRequest(sentence);
        }
        return value;
    }

    private static ErrorBody bodyOf(Throwable failure) {
        if (failure instanceof FrameException e) {
            return e.body();
        }
        if (failure instanceof InvalidTokenException e) {
            return ErrorBodies.of(e.fault());
        }
        if (failure instanceof AccessRefusedException e) {
            return ErrorBodies.of(e.rule());
        }
        if (failure instanceof RefusedMessageException e) {
            return ChannelErrors.of(e);
        }
        if (failure instanceof RateExceededException e) {
            return ChannelErrors.of(e);
        }
        if (failure instanceof CompletionException && failure.getCause() != null) {
            return bodyOf(failure.getCause());
        }
        return ChannelErrors.internal(failure);
    }
}
