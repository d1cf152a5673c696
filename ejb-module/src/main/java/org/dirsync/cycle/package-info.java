/**
 * The cycle: T1, T2, T3, receive and refuse, as plain classes over ports.
 *
 * <p>A method of {@link org.dirsync.cycle.RequestorSteps}, {@link org.dirsync.cycle.ServerSteps} or
 * an {@link org.dirsync.cycle.Inbound} is one step: it happens in one transaction, which the caller
 * begins and ends. {@link org.dirsync.cycle.Runner} runs the steps of a process one after the
 * other. Production, the simulation and the tests on Derby use these classes with different ports.
 */
@NullMarked
package org.dirsync.cycle;

import org.jspecify.annotations.NullMarked;
