/** What all web pages have in common: headers, the error page, links that stay inside, and how they ask the gate. */
@NullMarked
package dev.threetokens.cloud.pages;

import org.jspecify.annotations.NullMarked;
