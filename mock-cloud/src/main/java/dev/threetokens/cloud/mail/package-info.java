/** Letters to users. They are written to files: this cloud delivers nothing. */
@NullMarked
package dev.threetokens.cloud.mail;

import org.jspecify.annotations.NullMarked;
