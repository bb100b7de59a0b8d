package dev.threetokens.cloud.dashboard.applications;

import java.util.List;

/**
 * An application in the list.
 *
 * @param methods names in words
 * @param users how many users granted it something
 */
public record ApplicationRow(String id, String name, String description, List<String> methods, int users) {}
