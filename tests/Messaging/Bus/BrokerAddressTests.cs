using SkillsHub.Messaging.Bus;

namespace SkillsHub.Messaging.Tests.Bus;

public sealed class BrokerAddressTests
{
    [Theory]
    [InlineData("amqp://broker", "broker", 5672, "/", "guest", false)]
    [InlineData("amqps://hub:p%40ss@broker/shared", "broker", 5671, "shared", "hub", true)]
    [InlineData("amqp://hub:secret@broker:5700/%2F", "broker", 5700, "/", "hub", false)]
    public void What_an_address_leaves_out_has_the_usual_value(string address, string host, int port, string virtualHost, string user, bool isTls)
    {
        var read = new BrokerAddress(new Uri(address)).CreateFactory("test");

        Assert.Equal((host, port, virtualHost, user, isTls), (read.HostName, read.Endpoint.Port, read.VirtualHost, read.UserName, read.Ssl.Enabled));
    }
}
