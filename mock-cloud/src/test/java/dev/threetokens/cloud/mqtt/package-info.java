/** MQTT as its clients see it: a library's, and bytes that no library would send. */
@NullMarked
package dev.threetokens.cloud.mqtt;

import org.jspecify.annotations.NullMarked;
