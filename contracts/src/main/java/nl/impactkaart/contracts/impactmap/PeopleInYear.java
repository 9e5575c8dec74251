package nl.impactkaart.contracts.impactmap;

import org.jspecify.annotations.Nullable;

/**
 * People reached in one project year.
 *
 * @param year project year, from 1
 * @param plannedPeople how many are expected; absent when not planned
 * @param actualPeople how many there were; absent while not counted
 */
public record PeopleInYear(
        int year, @Nullable Long plannedPeople, @Nullable Long actualPeople) {}
