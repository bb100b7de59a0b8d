package dev.threetokens.cloud.websocket;

import dev.threetokens.cloud.devices.Json;
import dev.threetokens.cloud.gate.AccessRefusedException;
import dev.threetokens.cloud.gate.ErrorBodies;
import dev.threetokens.cloud.streams.Feed;
import dev.threetokens.cloud.streams.StreamAdmission;
import dev.threetokens.cloud.streams.UnknownTargetException;
import dev.threetokens.cloud.tokens.BearerTokens;
import dev.threetokens.cloud.tokens.InvalidTokenException;
import dev.threetokens.model.error.ErrorBody;
import dev.threetokens.model.error.ErrorEnvelope;
import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/** Admits to the streams, or refuses before the upgrade: 400, 401, 403 or 404 with the body that REST would answer. */
@Singleton
public class StreamUpgrade implements HttpUpgradeCheck {
    private static final Map<String, Feed> FEEDS =
            Map.of(LiveSocket.class.getName(), Feed.MESSAGES, EventsSocket.class.getName(), Feed.EVENTS);

    private final BearerTokens bearers;
    private final StreamAdmission admission;
    private final StreamSockets sockets;
    private final Json json;

    StreamUpgrade(BearerTokens bearers, StreamAdmission admission, StreamSockets sockets, Json json) {
        this.bearers = bearers;
        this.admission = admission;
        this.sockets = sockets;
        this.json = json;
    }

    @Override
    public boolean appliesTo(String endpointId) {
        return FEEDS.containsKey(endpointId);
    }

    @Override
    public Uni<CheckResult> perform(HttpUpgradeContext context) {
        return Uni.createFrom()
                .item(() -> refusal(context))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .onItem()
                .transformToUni(refused -> refused.map(
                                why -> refuse(context.httpRequest().response(), why))
                        .orElseGet(CheckResult::permitUpgrade));
    }

    private Optional<ErrorBody> refusal(HttpUpgradeContext context) {
        try {
            admit(context);
            return Optional.empty();
        } catch (UpgradeException e) {
            return Optional.of(e.body());
        } catch (InvalidTokenException e) {
            return Optional.of(ErrorBodies.of(e.fault()));
        } catch (AccessRefusedException e) {
            return Optional.of(ErrorBodies.of(e.rule()));
        } catch (UnknownTargetException e) {
            return Optional.of(ErrorBodies.notFound());
        }
    }

    private void admit(HttpUpgradeContext context) {
        var http = context.httpRequest();
        var query = StreamQuery.of(
                Optional.ofNullable(http.query()).orElse(""), Optional.ofNullable(http.getHeader("Authorization")));
        var bearer = bearers.ofHeader(query.authorization());
        var request = query.request(FEEDS.get(context.endpointId()), bearer.caller());
        admission.require(bearer.caller(), request);
        context.userData().put(ComingPeer.KEY, sockets.admit(bearer, request));
    }

    /** A refusal of the framework has no body: it is answered here, and the check stays without a result for good. */
    private Uni<CheckResult> refuse(HttpServerResponse response, ErrorBody why) {
        response.setStatusCode(why.code())
                .putHeader("Content-Type", "application/json")
                .end(json.write(new ErrorEnvelope(why)));
        return Uni.createFrom().nothing();
    }
}
