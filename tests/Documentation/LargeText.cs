using System.Net;
using System.Net.Http.Headers;

namespace SkillsHub.Documentation.Tests;

/// <summary>A text of any length that is nowhere held as a whole.</summary>
internal sealed class LargeText : HttpContent
{
    private readonly long size;
    private readonly bool chunked;

    public LargeText(long size, bool chunked)
    {
        (this.size, this.chunked) = (size, chunked);
        Headers.ContentType = new MediaTypeHeaderValue("text/plain");
    }

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        var block = new byte[1024 * 1024];
        Array.Fill(block, (byte)'a');
        for (var left = size; left > 0; left -= block.Length)
            await stream.WriteAsync(block.AsMemory(0, (int)Math.Min(left, block.Length)), TestContext.Current.CancellationToken);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = size;
        return !chunked;
    }
}
