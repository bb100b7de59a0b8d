/** The backend server app: it holds an application token and sees the users who granted its companion app. */
@NullMarked
package dev.threetokens.server;

import org.jspecify.annotations.NullMarked;
