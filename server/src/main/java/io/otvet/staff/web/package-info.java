/** Agents, teams and signing in over HTTP, and the chain that every request passes. */
@NullMarked
package io.otvet.staff.web;

import org.jspecify.annotations.NullMarked;
