/** What holds for every HTTP request, whatever its route: how long its body may take, and how strictly it is read. */
@NullMarked
package dev.threetokens.cloud.http;

import org.jspecify.annotations.NullMarked;
