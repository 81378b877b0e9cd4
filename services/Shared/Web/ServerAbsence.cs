using System.Data.Common;
using System.Net.Sockets;

namespace SkillsHub.Web;

/// <summary>Tells a server that does not answer at the moment from a fault that stays.</summary>
public static class ServerAbsence
{
    // A standby, or a primary that is about to hand over: the driver holds it for a fault of the statement.
    private const string ReadOnly = "25006";

    /// <summary>Whether waiting may help: the driver says so, or the way to the server failed.</summary>
    /// <param name="exception">As thrown, or as EF Core or the bus wrapped it. Npgsql does not wrap what the look-up of a host's name throws.</param>
    /// <returns>False for what the server refused.</returns>
    public static bool Is(Exception exception) =>
        exception is DbException { IsTransient: true } or DbException { SqlState: ReadOnly } or SocketException or TimeoutException
        || (exception.InnerException is { } inner && Is(inner));
}
