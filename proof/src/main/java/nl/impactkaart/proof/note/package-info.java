/** C2SP signed notes and checkpoints, because what a log says of itself must be signed in a form that others can check. */
@NullMarked
package nl.impactkaart.proof.note;

import org.jspecify.annotations.NullMarked;
