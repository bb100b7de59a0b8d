/** The REST interface: parse, pass the gate, call, answer. */
@NullMarked
package dev.threetokens.cloud.rest;

import org.jspecify.annotations.NullMarked;
