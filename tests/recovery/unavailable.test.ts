import pg from "pg";
import { describe, expect, it } from "vitest";
import { Unavailable } from "~/domain/unavailable";
import { isStorageFull, isUnavailable } from "~db/unavailable";

const databaseError = (code: string) =>
  Object.assign(new pg.DatabaseError("as PostgreSQL says it", 0, "error"), { code });
const systemError = (code: string) => Object.assign(new Error(`${code}: as the system says it`), { code });

describe("what is away and comes back", () => {
  it.each([
    ["the server's connection was lost", databaseError("08006")],
    ["the server refused the connection", databaseError("08001")],
    ["an administrator ended the session", databaseError("57P01")],
    ["another session crashed the server", databaseError("57P02")],
    ["the server starts or stops", databaseError("57P03")],
    ["an idle session was ended", databaseError("57P05")],
    ["the server has no connection left", databaseError("53300")],
    ["the server's disk is full", databaseError("53100")],
    ["the server is a stand-by now", databaseError("25006")],
    ["the server does not take our password", databaseError("28P01")],
    ["nobody listens", systemError("ECONNREFUSED")],
    ["the connection was reset", systemError("ECONNRESET")],
    ["this machine's disk is full", systemError("ENOSPC")],
    ["both addresses of a name refuse", new AggregateError([systemError("ECONNREFUSED")])],
    ["the driver lost it", new Error("Connection terminated unexpectedly")],
    ["the driver waited in vain", new Error("timeout exceeded when trying to connect")],
    [
      "the driver waited in vain while connecting",
      new Error("Connection terminated due to connection timeout"),
    ],
    [
      "the transaction's connection was lost",
      new Error("Client has encountered a connection error and is not queryable"),
    ],
    ["the process is stopping", new Error("driver has already been destroyed")],
    ["more was asked than can be done", new Unavailable("all places are taken")],
    ["any of these behind another", new Error("could not be read", { cause: databaseError("57P01") })],
  ])("%s", (_, error) => {
    expect(isUnavailable(error)).toBe(true);
  });

  it.each([
    ["a unique key was broken", databaseError("23505")],
    ["a fault in our SQL", databaseError("42601")],
    ["row-level security refused", databaseError("42501")],
    ["a query was cancelled", databaseError("57014")],
    ["a file is missing", systemError("ENOENT")],
    ["a fault of ours", new TypeError("undefined is not a function")],
    ["words that merely name a connection", new Error("the connection of both was not understood")],
    ["no error at all", "Connection terminated"],
    ["an error that is its own cause", selfCaused()],
  ])("is not: %s", (_, error) => {
    expect(isUnavailable(error)).toBe(false);
  });

  it("tells a full disk from the rest", () => {
    expect([databaseError("53100"), systemError("ENOSPC"), systemError("EDQUOT")].every(isStorageFull)).toBe(
      true,
    );
    expect([databaseError("53300"), systemError("ECONNRESET")].some(isStorageFull)).toBe(false);
  });
});

function selfCaused(): Error {
  const error = new Error("round");
  error.cause = error;
  return error;
}
