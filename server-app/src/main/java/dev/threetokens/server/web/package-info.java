/** What holds for every HTTP request: hosts, origins, headers, error bodies. */
@NullMarked
package dev.threetokens.server.web;

import org.jspecify.annotations.NullMarked;
