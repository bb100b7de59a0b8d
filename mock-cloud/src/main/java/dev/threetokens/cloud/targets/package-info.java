/**
 * Finds what callers name, closed: a route, a frame or a packet gets at it only when {@code gate} opens it by a decision.
 * Transports and pages ask no store for anything by its id; {@code HouseRulesTest} keeps it.
 */
@org.jspecify.annotations.NullMarked
package dev.threetokens.cloud.targets;
