package dev.threetokens.e2e.tour;

import dev.threetokens.e2e.api.Answer;
import dev.threetokens.e2e.api.HeldToken;
import dev.threetokens.e2e.api.Http;
import dev.threetokens.e2e.system.Json;
import java.net.URI;
import java.util.Optional;

/** Calls a program and tells what was asked and what was answered. */
final class ToldHttp {
    private final Http http;
    private final Narrator narrator;
    private final String where;

    /** @param where how the story calls the program; empty for the cloud */
    ToldHttp(URI origin, String where, Narrator narrator) {
        this.http = new Http(origin);
        this.narrator = narrator;
        this.where = where;
    }

    Answer get(String path, HeldToken token) {
        return call("GET", path, Optional.of(token), Optional.empty());
    }

    Answer get(String path) {
        return call("GET", path, Optional.empty(), Optional.empty());
    }

    Answer post(String path, HeldToken token, Object body) {
        return call("POST", path, Optional.of(token), Optional.of(body));
    }

    Answer post(String path, Object body) {
        return call("POST", path, Optional.empty(), Optional.of(body));
    }

    Answer put(String path, HeldToken token) {
        return call("PUT", path, Optional.of(token), Optional.empty());
    }

    Answer delete(String path, HeldToken token) {
        return call("DELETE", path, Optional.of(token), Optional.empty());
    }

    private Answer call(String method, String path, Optional<HeldToken> token, Optional<?> body) {
        var asked = (where.isEmpty() ? "" : where + ": ") + method + " " + path;
        narrator.ask(
                asked + body.map(one -> " " + Narrator.brief(Json.write(one))).orElse(""), token);
        var answer = http.send(method, path, token.map(Http::bearer), body);
        narrator.answer(answer);
        return answer;
    }
}
