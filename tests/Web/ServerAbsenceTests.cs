using System.Data.Common;
using System.Net.Sockets;

namespace SkillsHub.Web.Tests;

public sealed class ServerAbsenceTests
{
    public static TheoryData<Exception, bool> Faults => new()
    {
        { new DriverException(isTransient: true), true },
        { new InvalidOperationException("As EF Core wraps it.", new DriverException(isTransient: true)), true },
        { new SocketException((int)SocketError.HostNotFound), true },
        { new IOException("As a driver wraps it.", new SocketException((int)SocketError.ConnectionReset)), true },
        { new TimeoutException(), true },
        { new DriverException(isTransient: false, "25006"), true },
        { new DriverException(isTransient: false), false },
        { new InvalidOperationException(), false },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void Only_what_may_pass_by_waiting_is_absence(Exception fault, bool expected) => Assert.Equal(expected, ServerAbsence.Is(fault));

    private sealed class DriverException(bool isTransient, string? state = null) : DbException("From the driver.")
    {
        public override string? SqlState => state;

        public override bool IsTransient => isTransient;
    }
}
