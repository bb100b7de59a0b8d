package dev.threetokens.model.envelope;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * One page of a list.
 *
 * @param data an object that holds the items under their plural name
 * @param total how many there are on all pages
 * @param offset index of the first item here, from 0
 * @param count how many there are on this page, at most 100
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Page<T>(T data, int total, int offset, int count) {}
