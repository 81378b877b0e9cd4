using System.Net;
using SkillsHub.Events.Webhooks;
using SkillsHub.Web.Outbound;

namespace SkillsHub.Events.Tests.Webhooks.Delivery;

public sealed class AddressGuardTests
{
    private static readonly AddressGuard Strict = new([]);
    private static readonly AddressGuard Local = new([IPNetwork.Parse("127.0.0.0/8")]);

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.255.255.254")]
    [InlineData("0.0.0.0")]
    [InlineData("10.1.2.3")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("169.254.169.254")]
    [InlineData("100.64.0.1")]
    [InlineData("198.18.0.1")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("::127.0.0.1")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("2002:7f00:1::")]
    [InlineData("2001:0:4136:e378:8000:63bf:3fff:fdd2")]
    [InlineData("fc00::1")]
    [InlineData("fd12:3456::1")]
    [InlineData("fe80::1")]
    [InlineData("fec0::1")]
    [InlineData("ff02::1")]
    [InlineData("2001:db8::1")]
    public void An_address_that_is_not_of_the_public_internet_is_refused(string address) => Assert.False(Strict.MayCall(IPAddress.Parse(address)));

    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("172.15.255.255")]
    [InlineData("172.32.0.1")]
    [InlineData("::ffff:8.8.8.8")]
    [InlineData("2606:4700::1111")]
    public void A_public_address_may_be_called(string address) => Assert.True(Strict.MayCall(IPAddress.Parse(address)));

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("::ffff:127.0.0.1", true)]
    [InlineData("10.0.0.1", false)]
    [InlineData("::1", false)]
    public void A_listed_network_is_allowed_and_no_other(string address, bool allowed) => Assert.Equal(allowed, Local.MayCall(IPAddress.Parse(address)));

    [Theory]
    [InlineData("http://partner.example/hook")]
    [InlineData("ftp://partner.example/hook")]
    [InlineData("file:///etc/passwd")]
    [InlineData("/hook")]
    [InlineData("https://user:secret@partner.example/")]
    [InlineData("https://partner.example/#part")]
    [InlineData("https://127.0.0.1/")]
    [InlineData("https://2130706433/")]
    [InlineData("https://0x7f.1/")]
    [InlineData("https://0177.0.0.1/")]
    [InlineData("https://[::1]/")]
    [InlineData("https://[::ffff:169.254.169.254]/")]
    [InlineData("https://10.0.0.1:8443/")]
    [InlineData("https://partner.example/\r\nX-Injected: 1")]
    public void A_url_that_can_be_told_to_be_wrong_is_refused_at_once(string url) => Assert.NotNull(WebhookUrl.Check(url, Strict, out _));

    [Theory]
    [InlineData("https://partner.example/hook?key=1")]
    [InlineData("https://93.184.216.34/")]
    [InlineData("https://événements.example/")]
    public void A_public_https_url_is_taken(string url) => Assert.Null(WebhookUrl.Check(url, Strict, out _));

    [Fact]
    public void Plain_http_is_for_listed_networks()
    {
        Assert.Null(WebhookUrl.Check("http://127.0.0.1:5000/hook", Local, out _));
        Assert.NotNull(WebhookUrl.Check("http://8.8.8.8/hook", Local, out _));
    }
}
