package io.otvet.kernel;

/** Something that has happened, told after the commit. Records with ids and facts, never entities. */
public interface DomainEvent {}
