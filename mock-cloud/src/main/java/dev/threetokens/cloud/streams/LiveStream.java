package dev.threetokens.cloud.streams;

import dev.threetokens.cloud.tokens.Bearer;

/** An open live stream: who reads, with which token, and what was asked for. */
public record LiveStream(Peer peer, Bearer bearer, LiveFilter filter) {}
