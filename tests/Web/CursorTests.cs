using CsCheck;

namespace SkillsHub.Web.Tests;

public sealed class CursorTests
{
    private sealed record Key(DateTimeOffset StartsAt, Guid Id, string Title);

    [Fact]
    public void A_cursor_gives_back_the_key_that_it_was_made_of() =>
        Gen.Select(Gen.DateTimeOffset, Gen.Guid, Gen.String.Where(text => !text.Any(letter => letter == '\0' || char.IsSurrogate(letter)))).Sample((at, id, title) =>
        {
            var key = new Key(at, id, title);
            Assert.True(Cursor.TryDecode<Key>(Cursor.Encode(key), out var decoded));
            Assert.Equal(key, decoded);
        });

    [Theory]
    [InlineData("")]
    [InlineData("%%%")]
    [InlineData("bnVsbA")]
    [InlineData("eyJhIjo")]
    [InlineData("é")]
    public void What_is_not_a_cursor_is_refused_and_not_thrown(string sent)
    {
        Assert.False(Cursor.TryDecode<Key>(sent, out _));
        Assert.Equal("cursor.invalid", new PageRequest { After = sent }.TryRead<Key>(out _)?.Code);
    }

    [Fact]
    public void A_cursor_with_NUL_in_it_is_none_of_ours()
    {
        Assert.False(Cursor.TryDecode<Key>(Cursor.Encode(new Key(default, Guid.Empty, "a\0b")), out _));
        Assert.True(Cursor.TryDecode<Key>(Cursor.Encode(new Key(default, Guid.Empty, @"a\u0000b")), out _));
    }

    [Fact]
    public void A_cursor_is_safe_in_an_address() =>
        Gen.String.Where(text => !text.Any(char.IsSurrogate)).Sample(text => Assert.Matches("^[A-Za-z0-9_-]*$", Cursor.Encode(text)));
}
